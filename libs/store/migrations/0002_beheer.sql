-- By what the store recognises its keys: an HMAC under each key over a fixed text. hmac | kek/<id>.
create table sleutel_controle (
  naam   text  primary key,
  waarde bytea not null
);

-- Queue tables turn over completely all day: vacuum by number of dead rows, not by share.
alter table bus_event set (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000,
  autovacuum_vacuum_cost_delay = 0, fillfactor = 70
);
alter table telling set (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_cost_delay = 0, fillfactor = 30
);
alter table verzender_klok set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500, fillfactor = 30);

-- Bodies are ciphertext: compressing them costs time and gains nothing.
alter table lichaam alter column inhoud set storage external;
