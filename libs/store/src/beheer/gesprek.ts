import { type BerichtStatus } from '../pijplijn/rijen.ts';
import { type Uitvoerder } from '../pijplijn/sql.ts';
import { type BeenStaat, staatVan } from './gesprek-staat.ts';
import { findBerichtIds } from './zoek.ts';

/** One leg as it is now. */
export interface GesprekBeen {
  /** `heen` | number of the retour | `besluit` | `besluit-na-onderzoek`. */
  readonly been: string;
  /** ReferentieAanbieder of the verzoek. */
  readonly referentie: string | null;
  readonly staat: BeenStaat;
  /** Last day that is in time, yyyy-mm-dd; null for the heenbericht. */
  readonly uiterlijk: string | null;
  readonly berichtId: string | null;
  readonly berichtnaam: string | null;
  readonly kenmerk: string | null;
  readonly reden: string | null;
  readonly ontvangenOp: Date | null;
  readonly klaarOp: Date | null;
}

/** A heenbericht with all that belongs to it. */
export interface Gesprek {
  /** Also the id of the heenbericht. */
  readonly id: string;
  readonly berichtnaam: string;
  readonly domein: string;
  /** AGB-code. */
  readonly aanbieder: string;
  readonly op: Date;
  /** The heenbericht first. */
  readonly benen: readonly GesprekBeen[];
}

/** More is no single case any more. */
const MEESTE = 50;

/** By one of its legs; then the verzoeken that these decide, and the besluiten on those. */
const GESPREKKEN = {
  name: 'gesprek_zoek',
  text: `with kern as (
      select id from gesprek where id = any($1::uuid[])
      union select gesprek from gesprek_been where bericht_id = any($1::uuid[])
      union select g.id from bericht b join gesprek g on g.id = b.antwoord_op where b.id = any($1::uuid[])),
    verzoek as (select id from kern union select b.gesprek from kern k join gesprek_been b on b.bericht_id = k.id),
    alle as (select id from verzoek
      union select b.bericht_id from verzoek v join gesprek_been b on b.gesprek = v.id where b.bericht_id is not null)
    select g.id, g.berichtnaam, g.domein, g.aanbieder, g.op from alle join gesprek g using (id) order by g.id limit ${MEESTE}`,
};

interface BeenDbRij extends Omit<GesprekBeen, 'staat'> {
  readonly gesprek: string;
  readonly verwacht: boolean;
  readonly status: BerichtStatus | null;
  readonly antwoord: boolean | null;
}

/** The second besluit of a verzoek is no leg as long as nothing asks for it. */
const BENEN = {
  name: 'gesprek_benen',
  text: `with been as (
      select id as gesprek, 'heen' as been, '' as referentie, id as bericht_id, null::date as uiterlijk, false as verwacht
        from gesprek where id = any($1::uuid[])
      union all select gesprek, been, referentie, bericht_id, uiterlijk, verwacht from gesprek_been
        where gesprek = any($1::uuid[]) and (been <> 'besluit-na-onderzoek' or verwacht or bericht_id is not null))
    select n.gesprek, n.been, nullif(n.referentie, '') as referentie, n.uiterlijk, n.verwacht, n.bericht_id as "berichtId",
      b.berichtnaam, b.kenmerk, b.status, b.reden, b.ontvangen_op as "ontvangenOp", b.klaar_op as "klaarOp", r.goed as antwoord
    from been n left join bericht b on b.id = n.bericht_id
      left join gesprek_been r on r.gesprek = n.bericht_id and r.goed is not null
    order by n.gesprek, n.been <> 'heen', n.referentie, n.been`,
};

/**
 * The gesprekken around one kenmerk, oldest first: those that it is a leg of, the verzoek that they decide, and what else
 * was said about that. Empty when nothing is known of it.
 * @param kenmerk a referentienummer, or the id of a bericht
 * @param vandaag yyyy-mm-dd, in Dutch time
 */
export async function readGesprek(client: Uitvoerder, kenmerk: string, vandaag: string): Promise<Gesprek[]> {
  const ids = await findBerichtIds(client, kenmerk, { metCross: false });
  if (ids.length === 0) return [];
  const gesprekken = await ask<Omit<Gesprek, 'benen'>>(client, GESPREKKEN, ids);
  const rijen = await ask<BeenDbRij>(
    client,
    BENEN,
    gesprekken.map(({ id }) => id),
  );
  return gesprekken.map((gesprek) => ({ ...gesprek, benen: benenVan(gesprek, rijen, vandaag) }));
}

function benenVan(gesprek: Omit<Gesprek, 'benen'>, rijen: readonly BeenDbRij[], vandaag: string): GesprekBeen[] {
  const eigen = rijen.filter((rij) => rij.gesprek === gesprek.id);
  const heen = { berichtnaam: gesprek.berichtnaam, status: eigen.find(({ been }) => been === 'heen')?.status ?? null };
  return eigen.map((rij) => ({
    been: rij.been,
    referentie: rij.referentie,
    staat: staatVan(rij, heen, vandaag),
    uiterlijk: rij.uiterlijk,
    berichtId: rij.berichtId,
    berichtnaam: rij.berichtnaam,
    kenmerk: rij.kenmerk,
    reden: rij.reden,
    ontvangenOp: rij.ontvangenOp,
    klaarOp: rij.klaarOp,
  }));
}

async function ask<R>(client: Uitvoerder, vraag: { name: string; text: string }, ids: readonly string[]): Promise<R[]> {
  return (await client.query<R & Record<string, unknown>>({ ...vraag, values: [ids] })).rows;
}
