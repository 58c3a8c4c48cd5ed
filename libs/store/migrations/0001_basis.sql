-- The store of the hub. Ids are UUID v7, so that a range of ids is a range of time: bericht and all that hangs on it is
-- partitioned by month on the id of the bericht, and retention is the drop of a partition.

-- One accepted message. No BSN, no name: only a keyed HMAC to search by and a dossier key (HMAC of BSN and domain).
create table bericht (
  id                uuid        not null,
  connector         text        not null,
  soort             text        not null check (soort in ('Di01', 'Du01', 'Fo01', 'bestand')),
  zender            jsonb       not null,
  ontvanger         jsonb       not null,
  kenmerk           text        not null,
  cross_kenmerk     text,
  functie           text,
  tijdstip_bericht  text,
  inhoud_hash       bytea       not null,
  grootte           integer     not null,
  baan              text        not null,
  traceparent       text,
  -- known after translation
  berichtnaam       text,
  domein            text,
  identificatie     text,
  dagtekening       text,
  dossier           bytea,
  -- the bericht that this one answers (retour, Fo01)
  antwoord_op       uuid,
  -- onderweg | wees (answer whose question is unknown) | geparkeerd; terminal: afgeleverd | afgewezen
  status            text        not null default 'onderweg'
                    check (status in ('onderweg', 'wees', 'geparkeerd', 'afgeleverd', 'afgewezen')),
  reden             text,
  ontvangen_op      timestamptz not null,
  klaar_op          timestamptz,
  primary key (id)
) partition by range (id);
create index bericht_open on bericht (status, id) where klaar_op is null;
create index bericht_kenmerk on bericht (kenmerk);

-- Whom a bericht is about, as keyed HMAC, to search by. Apart from bericht, so that its rows change in place.
create table bericht_bsn (
  bsn_hmac   bytea not null,
  bericht_id uuid  not null,
  primary key (bsn_hmac, bericht_id)
) partition by range (bericht_id);

-- Bodies, encrypted in chunks. soort: origineel (as received), uitgaand/<aflevering id> (payload to deliver).
create table lichaam (
  bericht_id uuid  not null,
  soort      text  not null,
  deel       integer not null,
  -- only in deel 0: id of the key-encryption key and the wrapped data key
  kek_id     text,
  sleutel    bytea,
  inhoud     bytea not null,
  primary key (bericht_id, soort, deel)
) partition by range (bericht_id);

-- The timeline: one row per step that a bericht took. details never holds personal data.
create table stap (
  id         uuid        not null,
  bericht_id uuid        not null,
  op         timestamptz not null,
  rol        text        not null,
  stap       text        not null,
  code       text,
  details    jsonb,
  duur_ms    real
) partition by range (bericht_id);
create index stap_bericht on stap (bericht_id, id);

-- One delivery to one destination. kenmerk (referentienummer of the envelope) and tijdstip are fixed at making, so that
-- every attempt sends the same bytes. status is the leg to the peer, keten the answer that comes back over the chain.
create table aflevering (
  id               uuid        not null,
  bericht_id       uuid        not null,
  bestemming       text        not null,
  soort            text        not null check (soort in ('Di01', 'Du01', 'Fo01')),
  baan             text        not null,
  route            text,
  zender           jsonb       not null,
  ontvanger        jsonb       not null,
  kenmerk          text        not null,
  tijdstip_bericht text        not null,
  cross_kenmerk    text,
  functie          text,
  versie           smallint,
  subversie        smallint,
  fout             jsonb,
  -- false: a notice to the sender about a bericht (Fo01); it never decides the outcome of that bericht
  telt             boolean     not null,
  status           text        not null default 'klaar'
                   check (status in ('klaar', 'geparkeerd', 'afgeleverd', 'afgewezen')),
  keten            text        check (keten in ('wacht', 'beantwoord', 'afgekeurd')),
  reden            text,
  pogingen         integer     not null default 0,
  laatste_fout     text,
  volgende_poging  timestamptz,
  gemaakt_op       timestamptz not null,
  klaar_op         timestamptz,
  primary key (id)
) partition by range (id);
create index aflevering_open on aflevering (bestemming, id) where status = 'klaar';
create index aflevering_bericht on aflevering (bericht_id);

-- Uniqueness of what came in (GGk: zender with its four parts and referentienummer; a file: hash of its bytes), with
-- the answer that was given, so that an identical resend gets the same answer. Outlives the partitions (400 days).
create table ontvangst (
  sleutel          bytea primary key,
  bericht_id       uuid        not null,
  inhoud_hash      bytea       not null,
  antwoord_kenmerk text        not null,
  antwoord_tijdstip text       not null,
  op               timestamptz not null
);

-- Which outgoing envelope belongs to which bericht: written before sending, so that an answer can never be early.
create table correlatie (
  kenmerk       text primary key,
  bericht_id    uuid        not null,
  aflevering_id uuid        not null,
  op            timestamptz not null
);
-- Second key for answers that come without envelope (files): berichtnaam of the heenbericht, afzender, identificatie.
create table payload_sleutel (
  berichtnaam   text not null,
  afzender      text not null,
  identificatie text not null,
  bericht_id    uuid not null,
  op            timestamptz not null,
  primary key (berichtnaam, afzender, identificatie, bericht_id)
);

-- The last tijdstipBericht per sender (organisatie|applicatie), strictly rising over restarts and clock changes.
create table verzender_klok (
  zender   text primary key,
  tijdstip text not null
);

-- Outbox, and at the same time the queue of the PostgreSQL bus. One row per consumer group; groep 'relay' when Kafka
-- carries the events. partitie = hash of the lane: order is kept per partitie.
create table bus_event (
  seq      bigint generated always as identity primary key,
  topic    text     not null,
  groep    text     not null,
  partitie smallint not null,
  event    jsonb    not null,
  pogingen integer  not null default 0,
  niet_voor timestamptz
);
create index bus_event_rij on bus_event (topic, groep, partitie, seq);

-- Inbox: what a consumer has already done, written in the transaction that did it.
create table inbox (
  groep    text not null,
  event_id uuid not null,
  op       timestamptz not null default now(),
  primary key (groep, event_id)
);

-- Events that no handler could take: for the operator, never lost.
create table bus_parkeer (
  id    uuid primary key,
  groep text not null,
  event jsonb not null,
  fout  text not null,
  op    timestamptz not null default now()
);

-- Running totals, changed in the transaction of the change itself; `shard` spreads the rows over writers.
-- The promise: ontvangen = afgeleverd + afgewezen + (what is open in bericht), at every moment.
create table telling (
  naam   text     not null,
  shard  smallint not null,
  aantal bigint   not null default 0,
  primary key (naam, shard)
);

-- What operators did, and why.
create table operator_actie (
  id         uuid primary key,
  op         timestamptz not null,
  wie        text not null,
  actie      text not null,
  bericht_id uuid,
  reden      text not null
);
