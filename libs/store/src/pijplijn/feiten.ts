import { deel, type Deel, type SetOpdracht, type Uitvoerder } from './sql.ts';

/** Where a fact is on its way from said to counted. */
export type FeitStatus = 'wacht' | 'goedgekeurd' | 'vervallen';

/** One thing that a heenbericht says; what is in `inhoud` is for who folds it. */
export interface FeitRij {
  readonly berichtId: string;
  /** Place in the bericht, from 0. */
  readonly volgnummer: number;
  readonly domein: string;
  /** AGB-code. */
  readonly aanbieder: string;
  /** Of the client; null when nobody knows whom it is about. */
  readonly bsnHmac: Buffer | null;
  readonly toewijzingNummer: number | null;
  readonly referentie: string | null;
  readonly inhoud: Readonly<Record<string, unknown>>;
  readonly status: FeitStatus;
  readonly bekendOp: Date;
  readonly besluitOp: Date | null;
}

/** All facts of one bericht are approved or rejected together. */
export interface FeitBesluitRij {
  readonly berichtId: string;
  readonly status: Exclude<FeitStatus, 'wacht'>;
  readonly op: Date;
}

/** The one retour of a heenbericht. */
export interface RetourRij {
  readonly heenId: string;
  /** The bericht that is the retour. */
  readonly retourId: string;
  readonly goed: boolean;
  readonly op: Date;
}

/** An Identificatie that a sender used, and the bericht in which. */
export interface GebruiktRij {
  readonly berichtnaam: string;
  readonly afzender: string;
  readonly identificatie: string;
  readonly berichtId: string;
}

/** Which facts one message touches: those of its client, and those with a number or reference that it names. */
export interface FeitVraag {
  readonly domein: string;
  readonly aanbieder: string;
  readonly bsnHmac: Buffer | null;
  readonly toewijzingNummers: readonly number[];
  readonly referenties: readonly string[];
}

const FEIT: SetOpdracht<FeitRij> = {
  naam: 'feit_toe',
  kolommen: {
    bericht_id: ['uuid', (f) => f.berichtId],
    volgnummer: ['smallint', (f) => f.volgnummer],
    domein: ['text', (f) => f.domein],
    aanbieder: ['text', (f) => f.aanbieder],
    bsn_hmac: ['bytea', (f) => f.bsnHmac],
    toewijzing_nummer: ['bigint', (f) => f.toewijzingNummer],
    referentie: ['text', (f) => f.referentie],
    inhoud: ['jsonb', (f) => f.inhoud],
    status: ['text', (f) => f.status],
    bekend_op: ['timestamptz', (f) => f.bekendOp],
    besluit_op: ['timestamptz', (f) => f.besluitOp],
  },
  sql: `insert into feit (bericht_id, volgnummer, domein, aanbieder, bsn_hmac, toewijzing_nummer, referentie, inhoud, status,
          bekend_op, besluit_op) select * from r on conflict do nothing`,
};

const BESLUIT: SetOpdracht<FeitBesluitRij> = {
  naam: 'feit_besluit',
  kolommen: {
    bericht_id: ['uuid', (b) => b.berichtId],
    status: ['text', (b) => b.status],
    op: ['timestamptz', (b) => b.op],
  },
  sql: `update feit f set status = r.status, besluit_op = r.op from r where f.bericht_id = r.bericht_id and f.status = 'wacht'`,
};

const RETOUR: SetOpdracht<RetourRij> = {
  naam: 'retour_toe',
  kolommen: {
    heen_id: ['uuid', (r) => r.heenId],
    retour_id: ['uuid', (r) => r.retourId],
    goed: ['boolean', (r) => r.goed],
    op: ['timestamptz', (r) => r.op],
  },
  // No "on conflict": a second retour is a mistake of the stage, and must undo its whole batch.
  sql: 'insert into retour (heen_id, retour_id, goed, op) select * from r',
};

/** What a batch says about facts, to be written with the rest of it. A fact is never added and decided in one batch. */
export function feitDelen(w: {
  readonly feiten: readonly FeitRij[];
  readonly besluiten: readonly FeitBesluitRij[];
  readonly retouren: readonly RetourRij[];
}): Deel[] {
  return [deel(FEIT, w.feiten), deel(BESLUIT, w.besluiten), deel(RETOUR, w.retouren)];
}

/**
 * Locks share so many places: enough that two batches seldom want the same one by chance. A batch takes some hundreds, for
 * which the lock table of the server has room.
 */
const SLOTEN = 65_536;

/**
 * Makes batches that judge by the same facts wait for each other, until the end of the transaction. Taken in one fixed
 * order, so that two batches never wait for each other for ever.
 */
export async function sluitFeiten(client: Uitvoerder, sleutels: readonly string[]): Promise<void> {
  if (sleutels.length === 0) return;
  await client.query({
    name: 'feit_slot',
    text: `select pg_advisory_xact_lock(hashtext('hub.feit'), slot) from (
             select distinct hashtext(s) & ${SLOTEN - 1} as slot from unnest($1::text[]) s order by slot) o`,
    values: [sleutels],
  });
}

/** What is asked of the store before a batch is judged. */
export interface StandVraag {
  readonly feiten: readonly FeitVraag[];
  /** Heenberichten of which the retour is asked. */
  readonly heenIds: readonly string[];
  /** Identificaties of which is asked where they were used (TR056). */
  readonly gebruikt: readonly Omit<GebruiktRij, 'berichtId'>[];
}

export interface StandRijen {
  /** Those that count or may come to count, each once. */
  readonly feiten: readonly FeitRij[];
  /** By the id of the heenbericht. */
  readonly retouren: ReadonlyMap<string, RetourRij>;
  readonly gebruikt: readonly GebruiktRij[];
}

/** A row of any of the three, as PostgreSQL writes it in JSON. */
interface Rij {
  readonly feit: FeitJson | null;
  readonly retour: {
    readonly heen_id: string;
    readonly retour_id: string;
    readonly goed: boolean;
    readonly op: string;
  } | null;
  readonly gebruikt: GebruiktJson | null;
}

interface FeitJson {
  readonly bericht_id: string;
  readonly volgnummer: number;
  readonly domein: string;
  readonly aanbieder: string;
  readonly bsn_hmac: string | null;
  readonly toewijzing_nummer: number | null;
  readonly referentie: string | null;
  readonly inhoud: Record<string, unknown>;
  readonly status: FeitStatus;
  readonly bekend_op: string;
  readonly besluit_op: string | null;
}

interface GebruiktJson {
  readonly berichtnaam: string;
  readonly afzender: string;
  readonly identificatie: string;
  readonly bericht_id: string;
}

/** One trip for all that a batch is judged by. */
const LAAD = `
  with feiten as (
    select f.* from unnest($1::text[], $2::text[], $3::bytea[]) d(domein, aanbieder, bsn_hmac)
      join feit f using (domein, aanbieder, bsn_hmac) where f.status <> 'vervallen'
    union select f.* from unnest($4::text[], $5::bigint[]) n(domein, toewijzing_nummer)
      join feit f using (domein, toewijzing_nummer) where f.status <> 'vervallen'
    union select f.* from unnest($6::text[], $7::text[], $8::text[]) v(domein, aanbieder, referentie)
      join feit f using (domein, aanbieder, referentie) where f.status <> 'vervallen')
  select row_to_json(f) as feit, null::json as retour, null::json as gebruikt from feiten f
  union all select null::json, row_to_json(r), null::json from retour r where r.heen_id = any($9::uuid[])
  union all select null::json, null::json, row_to_json(p) from unnest($10::text[], $11::text[], $12::text[])
    v(berichtnaam, afzender, identificatie) join payload_sleutel p using (berichtnaam, afzender, identificatie)`;

/** Loads what a batch is judged by; after `sluitFeiten`. */
export async function laadStand(client: Uitvoerder, { feiten, heenIds, gebruikt }: StandVraag): Promise<StandRijen> {
  const dossiers = feiten.filter((v) => v.bsnHmac !== null);
  const nummers = feiten.flatMap((v) => v.toewijzingNummers.map((nummer) => ({ domein: v.domein, nummer })));
  const referenties = feiten.flatMap((v) => v.referenties.map((referentie) => ({ ...v, referentie })));
  const { rows } = await client.query<Rij>({
    name: 'stand_laad',
    text: LAAD,
    values: [
      ...kolommen(dossiers, ['domein', 'aanbieder', 'bsnHmac']),
      ...kolommen(nummers, ['domein', 'nummer']),
      ...kolommen(referenties, ['domein', 'aanbieder', 'referentie']),
      heenIds,
      ...kolommen(gebruikt, ['berichtnaam', 'afzender', 'identificatie']),
    ],
  });
  return {
    feiten: rows.flatMap(({ feit }) => (feit === null ? [] : [naarFeit(feit)])),
    retouren: new Map(rows.flatMap(({ retour }) => (retour === null ? [] : [[retour.heen_id, naarRetour(retour)]]))),
    gebruikt: rows.flatMap((rij) => (rij.gebruikt === null ? [] : [naarGebruikt(rij.gebruikt)])),
  };
}

function kolommen<T>(rijen: readonly T[], namen: readonly (keyof T)[]): unknown[][] {
  return namen.map((naam) => rijen.map((rij) => rij[naam]));
}

function naarFeit(rij: FeitJson): FeitRij {
  return {
    berichtId: rij.bericht_id,
    volgnummer: rij.volgnummer,
    domein: rij.domein,
    aanbieder: rij.aanbieder,
    bsnHmac: rij.bsn_hmac === null ? null : Buffer.from(rij.bsn_hmac.slice(2), 'hex'),
    toewijzingNummer: rij.toewijzing_nummer,
    referentie: rij.referentie,
    inhoud: rij.inhoud,
    status: rij.status,
    bekendOp: new Date(rij.bekend_op),
    besluitOp: rij.besluit_op === null ? null : new Date(rij.besluit_op),
  };
}

function naarRetour({ heen_id, retour_id, goed, op }: NonNullable<Rij['retour']>): RetourRij {
  return { heenId: heen_id, retourId: retour_id, goed, op: new Date(op) };
}

function naarGebruikt({ bericht_id, berichtnaam, afzender, identificatie }: GebruiktJson): GebruiktRij {
  return { berichtnaam, afzender, identificatie, berichtId: bericht_id };
}
