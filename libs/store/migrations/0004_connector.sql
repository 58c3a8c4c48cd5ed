-- A quiet connector beside busy ones: without this its few messages are looked for among all.
create index bericht_connector on bericht (connector, id);
