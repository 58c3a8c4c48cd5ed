import { type Uitvoerder } from './sql.ts';

/** An answer that came before its question was known. */
export interface Wees {
  readonly id: string;
  readonly baan: string;
  readonly traceparent: string | null;
}

/** Takes up to 500 orphans whose question is known by now back on their way; the caller sends them through translation again. */
export async function neemGevondenWezen(client: Uitvoerder): Promise<Wees[]> {
  const { rows } = await client.query<Wees & Record<string, unknown>>({
    name: 'wees_gevonden',
    text: `update bericht set status = 'onderweg', reden = null where id in (
             select b.id from bericht b join correlatie c on c.kenmerk = b.cross_kenmerk
             where b.status = 'wees' and b.klaar_op is null order by b.id limit 500 for no key update of b skip locked)
           returning id, baan, traceparent`,
    values: [],
  });
  return rows;
}

/** Parks orphans older than `voor`: nobody is going to ask any more, so a person must look. Returns their ids. */
export async function parkeerOudeWezen(client: Uitvoerder, voor: Date): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'wees_oud',
    text: `update bericht set status = 'geparkeerd', reden = 'VRAAG_ONBEKEND' where id in (
             select id from bericht where status = 'wees' and klaar_op is null and ontvangen_op < $1 limit 500
             for no key update skip locked) returning id`,
    values: [voor],
  });
  return rows.map((rij) => rij.id);
}
