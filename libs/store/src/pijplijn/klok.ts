import { type Uitvoerder } from './sql.ts';

/** Gives the next tijdstipBericht after `vorige` (null: none yet). */
export type VolgendTijdstip = (vorige: string | null) => string;

/**
 * Hands out strictly rising tijdstippen per zender, `aantal` each, and keeps the last one; the row lock makes two
 * writers wait for each other, so that a later commit never holds an earlier moment.
 */
export async function reserveerTijdstippen(
  client: Uitvoerder,
  aantallen: ReadonlyMap<string, number>,
  volgend: VolgendTijdstip,
): Promise<Map<string, string[]>> {
  const zenders = [...aantallen.keys()].sort();
  if (zenders.length === 0) return new Map();
  const { rows } = await client.query<{ zender: string; tijdstip: string }>({
    name: 'klok_neem',
    // The update that changes nothing takes the row lock, for a row that was there and for one that was not.
    text: `insert into verzender_klok as k (zender, tijdstip) select z, '' from unnest($1::text[]) z order by z
           on conflict (zender) do update set tijdstip = k.tijdstip returning zender, tijdstip`,
    values: [zenders],
  });
  const uit = new Map(
    rows.map((rij) => [rij.zender, reeks(rij.tijdstip || null, aantallen.get(rij.zender) ?? 0, volgend)]),
  );
  await client.query({
    name: 'klok_zet',
    text: `update verzender_klok k set tijdstip = u.tijdstip from unnest($1::text[], $2::text[]) as u(zender, tijdstip)
           where k.zender = u.zender`,
    values: [[...uit.keys()], [...uit.values()].map((tijdstippen) => tijdstippen.at(-1))],
  });
  return uit;
}

function reeks(vorige: string | null, aantal: number, volgend: VolgendTijdstip): string[] {
  const uit: string[] = [];
  for (let i = 0; i < aantal; i++) uit.push(volgend(uit.at(-1) ?? vorige));
  return uit;
}
