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

interface FeitDbRij {
  bericht_id: string;
  volgnummer: number;
  domein: string;
  aanbieder: string;
  bsn_hmac: Buffer | null;
  toewijzing_nummer: string | number | null;
  referentie: string | null;
  inhoud: Record<string, unknown>;
  status: FeitStatus;
  bekend_op: Date;
  besluit_op: Date | null;
}

/** Facts that count or may come to count, of all these questions together; each once. */
export async function laadFeiten(client: Uitvoerder, vragen: readonly FeitVraag[]): Promise<FeitRij[]> {
  if (vragen.length === 0) return [];
  const dossiers = vragen.filter((v) => v.bsnHmac !== null);
  const nummers = vragen.flatMap((v) => v.toewijzingNummers.map((nummer) => ({ domein: v.domein, nummer })));
  const referenties = vragen.flatMap((v) => v.referenties.map((referentie) => ({ ...v, referentie })));
  const { rows } = await client.query<FeitDbRij>({
    name: 'feit_laad',
    text: `select f.* from unnest($1::text[], $2::text[], $3::bytea[]) d(domein, aanbieder, bsn_hmac)
             join feit f using (domein, aanbieder, bsn_hmac) where f.status <> 'vervallen'
           union select f.* from unnest($4::text[], $5::bigint[]) n(domein, toewijzing_nummer)
             join feit f using (domein, toewijzing_nummer) where f.status <> 'vervallen'
           union select f.* from unnest($6::text[], $7::text[], $8::text[]) v(domein, aanbieder, referentie)
             join feit f using (domein, aanbieder, referentie) where f.status <> 'vervallen'`,
    values: [
      dossiers.map((d) => d.domein),
      dossiers.map((d) => d.aanbieder),
      dossiers.map((d) => d.bsnHmac),
      nummers.map((n) => n.domein),
      nummers.map((n) => n.nummer),
      referenties.map((r) => r.domein),
      referenties.map((r) => r.aanbieder),
      referenties.map((r) => r.referentie),
    ],
  });
  return rows.map(naarFeit);
}

function naarFeit(rij: FeitDbRij): FeitRij {
  return {
    berichtId: rij.bericht_id,
    volgnummer: rij.volgnummer,
    domein: rij.domein,
    aanbieder: rij.aanbieder,
    bsnHmac: rij.bsn_hmac,
    toewijzingNummer: rij.toewijzing_nummer === null ? null : Number(rij.toewijzing_nummer),
    referentie: rij.referentie,
    inhoud: rij.inhoud,
    status: rij.status,
    bekendOp: rij.bekend_op,
    besluitOp: rij.besluit_op,
  };
}

/** Retouren that these heenberichten have already, by the id of the heenbericht. */
export async function laadRetouren(client: Uitvoerder, heenIds: readonly string[]): Promise<Map<string, RetourRij>> {
  if (heenIds.length === 0) return new Map();
  const { rows } = await client.query<{ heen_id: string; retour_id: string; goed: boolean; op: Date }>({
    name: 'retour_laad',
    text: 'select heen_id, retour_id, goed, op from retour where heen_id = any($1::uuid[])',
    values: [heenIds],
  });
  return new Map(rows.map((r) => [r.heen_id, { heenId: r.heen_id, retourId: r.retour_id, goed: r.goed, op: r.op }]));
}

/** Locks of one batch share so many places: few enough for the lock table of the server. */
const SLOTEN = 1024;

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

/** An Identificatie that the sender used, and the bericht in which. */
export interface GebruiktRij {
  readonly berichtnaam: string;
  readonly afzender: string;
  readonly identificatie: string;
  readonly berichtId: string;
}

/** Where these identificaties were used (TR056), also by the message that asks. */
export async function laadGebruikt(
  client: Uitvoerder,
  vragen: readonly Omit<GebruiktRij, 'berichtId'>[],
): Promise<GebruiktRij[]> {
  if (vragen.length === 0) return [];
  const { rows } = await client.query<{
    berichtnaam: string;
    afzender: string;
    identificatie: string;
    bericht_id: string;
  }>({
    name: 'identificatie_gebruikt',
    text: `select p.berichtnaam, p.afzender, p.identificatie, p.bericht_id
           from unnest($1::text[], $2::text[], $3::text[]) v(berichtnaam, afzender, identificatie)
           join payload_sleutel p using (berichtnaam, afzender, identificatie)`,
    values: [vragen.map((v) => v.berichtnaam), vragen.map((v) => v.afzender), vragen.map((v) => v.identificatie)],
  });
  return rows.map(({ bericht_id: berichtId, ...rest }) => ({ ...rest, berichtId }));
}
