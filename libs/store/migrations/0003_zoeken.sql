-- What the operator searches by, beside the kenmerk: the other end of an answer, the kind of message, what was refused.
create index bericht_cross on bericht (cross_kenmerk) where cross_kenmerk is not null;
create index bericht_antwoord on bericht (antwoord_op) where antwoord_op is not null;
create index bericht_functie on bericht (functie, id);
create index bericht_afgewezen on bericht (id) where status = 'afgewezen';
create index aflevering_geparkeerd on aflevering (bestemming, id) where status = 'geparkeerd';
