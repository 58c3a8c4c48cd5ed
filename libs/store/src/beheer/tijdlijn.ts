import { type Uitvoerder } from '../pijplijn/sql.ts';
import { type BerichtRegel } from './berichten.ts';
import { findBerichtIds } from './zoek.ts';

/** One thing that happened to a bericht. */
export interface TijdlijnStap {
  readonly berichtId: string;
  readonly op: Date;
  readonly rol: string;
  readonly stap: string;
  readonly code: string | null;
  /** Never personal data. */
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly duurMs: number | null;
}

/** One delivery as it is now. */
export interface TijdlijnAflevering {
  readonly id: string;
  readonly berichtId: string;
  readonly bestemming: string;
  readonly soort: string;
  readonly functie: string | null;
  readonly kenmerk: string;
  readonly status: 'klaar' | 'geparkeerd' | 'afgeleverd' | 'afgewezen';
  readonly keten: 'wacht' | 'beantwoord' | 'afgekeurd' | null;
  /** False: a notice to the sender. */
  readonly telt: boolean;
  readonly reden: string | null;
  readonly pogingen: number;
  readonly laatsteFout: string | null;
  readonly volgendePoging: Date | null;
  readonly gemaaktOp: Date;
  readonly klaarOp: Date | null;
}

/** What an operator did to it. */
export interface TijdlijnActie {
  readonly berichtId: string;
  readonly op: Date;
  readonly wie: string;
  readonly actie: string;
  readonly reden: string;
}

/** A bericht with all that happened, oldest first. */
export interface Tijdlijn {
  readonly bericht: BerichtRegel & { readonly antwoordOp: string | null };
  readonly stappen: readonly TijdlijnStap[];
  readonly afleveringen: readonly TijdlijnAflevering[];
  readonly acties: readonly TijdlijnActie[];
}

/** More is no single case any more. */
const MEESTE = 50;

/**
 * The timelines around one kenmerk: of the berichten that carry it (as their own, as what they refer to, or on a delivery
 * of theirs) with the question that each answers and the answers to it; oldest first. Empty when nothing is known of it.
 * @param kenmerk a referentienummer, or the id of a bericht
 */
export async function readTijdlijn(client: Uitvoerder, kenmerk: string): Promise<Tijdlijn[]> {
  const gevonden = await findBerichtIds(client, kenmerk, { metCross: true });
  if (gevonden.length === 0) return [];
  const berichten = await readBerichten(client, gevonden);
  const ids = berichten.map(({ id }) => id);
  const [stappen, afleveringen, acties] = [
    await ask<TijdlijnStap>(client, STAPPEN, ids),
    await ask<TijdlijnAflevering>(client, AFLEVERINGEN, ids),
    await ask<TijdlijnActie>(client, ACTIES, ids),
  ];
  return berichten.map((bericht) => ({
    bericht,
    stappen: stappen.filter((s) => s.berichtId === bericht.id),
    afleveringen: afleveringen.filter((a) => a.berichtId === bericht.id),
    acties: acties.filter((a) => a.berichtId === bericht.id),
  }));
}

const STAPPEN = {
  name: 'tijdlijn_stappen',
  text: `select bericht_id as "berichtId", op, rol, stap, code, details, duur_ms as "duurMs" from stap
         where bericht_id = any($1::uuid[]) order by id`,
};
const AFLEVERINGEN = {
  name: 'tijdlijn_afleveringen',
  text: `select id, bericht_id as "berichtId", bestemming, soort, functie, kenmerk, status, keten, telt, reden, pogingen,
           laatste_fout as "laatsteFout", volgende_poging as "volgendePoging", gemaakt_op as "gemaaktOp", klaar_op as "klaarOp"
         from aflevering where bericht_id = any($1::uuid[]) order by id`,
};
const ACTIES = {
  name: 'tijdlijn_acties',
  text: `select bericht_id as "berichtId", op, wie, actie, reden from operator_actie where bericht_id = any($1::uuid[]) order by id`,
};

/** The found ones with what they answer, and the answers to either. */
async function readBerichten(client: Uitvoerder, gevonden: readonly string[]): Promise<Tijdlijn['bericht'][]> {
  const vragen = await ask<{ id: string }>(client, VRAGEN, gevonden);
  const kern = [...new Set([...gevonden, ...vragen.map(({ id }) => id)])];
  return ask<Tijdlijn['bericht']>(client, BERICHTEN, kern);
}

const VRAGEN = {
  name: 'tijdlijn_vragen',
  text: `select distinct antwoord_op as id from bericht where id = any($1::uuid[]) and antwoord_op is not null`,
};
const BERICHTEN = {
  name: 'tijdlijn_berichten',
  text: `select id, kenmerk, cross_kenmerk as "crossKenmerk", connector, soort, functie, berichtnaam, zender, ontvanger, status,
           reden, grootte, ontvangen_op as "ontvangenOp", klaar_op as "klaarOp", antwoord_op as "antwoordOp"
         from bericht where id = any($1::uuid[]) or antwoord_op = any($1::uuid[]) order by id limit ${MEESTE}`,
};

async function ask<R>(client: Uitvoerder, vraag: { name: string; text: string }, ids: readonly string[]): Promise<R[]> {
  return (await client.query<R & Record<string, unknown>>({ ...vraag, values: [ids] })).rows;
}
