-- What heenberichten say, as facts, from which the state of toewijzingen, leveringen and verzoeken is folded. A fact is
-- never changed but for its status: wacht (no retour yet) → goedgekeurd | vervallen (rejected: it counts as never sent).
-- Two times: bekend_op (when the hub knew it) and besluit_op (when it was approved or rejected).
create table feit (
  bericht_id        uuid        not null,
  volgnummer        smallint    not null,
  domein            text        not null check (domein in ('wmo', 'jw')),
  aanbieder         text        not null,
  -- null for a 319: it names no client, its verzoek does
  bsn_hmac          bytea,
  toewijzing_nummer bigint,
  referentie        text,
  inhoud            jsonb       not null,
  status            text        not null check (status in ('wacht', 'goedgekeurd', 'vervallen')),
  bekend_op         timestamptz not null,
  besluit_op        timestamptz,
  primary key (bericht_id, volgnummer)
);
create index feit_dossier on feit (domein, aanbieder, bsn_hmac);
create index feit_nummer on feit (domein, toewijzing_nummer) where toewijzing_nummer is not null;
create index feit_referentie on feit (domein, aanbieder, referentie) where referentie is not null;

-- The one retour of a heenbericht: a second one finds its place taken.
create table retour (
  heen_id   uuid        primary key,
  -- the bericht that is the retour, made by the hub or received
  retour_id uuid        not null,
  goed      boolean     not null,
  op        timestamptz not null
);

