-- A heenbericht opens a gesprek (one id for both); its other legs are its retour and, for a verzoek, what was decided.
create table gesprek (
  id          uuid        primary key,
  berichtnaam text        not null,
  domein      text        not null check (domein in ('wmo', 'jw')),
  aanbieder   text        not null,
  op          timestamptz not null
);

-- A leg: expected, there, or both. been: number of the retour | besluit | besluit-na-onderzoek.
create table gesprek_been (
  gesprek    uuid    not null,
  been       text    not null,
  -- ReferentieAanbieder of the verzoek; empty for a retour
  referentie text    not null,
  bericht_id uuid,
  -- of a retour: false when its heenbericht counts as never sent
  goed       boolean,
  uiterlijk  date,
  -- not there, and nothing happened by which it need not come any more
  verwacht   boolean not null,
  primary key (gesprek, been, referentie)
);
create index gesprek_been_bericht on gesprek_been (bericht_id) where bericht_id is not null;
create index gesprek_been_referentie on gesprek_been (referentie) where referentie <> '';
create index gesprek_been_verwacht on gesprek_been (uiterlijk) where verwacht;

-- That a 301 or 319 says something about a verzoek. From these the besluit legs are worked out, so that it has no meaning
-- in which order verzoek, besluit and their retouren become known.
create table gesprek_besluit (
  bericht_id uuid not null,
  referentie text not null,
  domein     text not null,
  aanbieder  text not null,
  soort      text not null check (soort in ('onderzoek', 'besluit')),
  primary key (bericht_id, referentie)
);
create index gesprek_besluit_verzoek on gesprek_besluit (domein, aanbieder, referentie);
