import { type Uitvoerder } from './sql.ts';

/** The totals of the promise: ontvangen = afgeleverd + afgewezen + open. */
export type TelNaam = 'ontvangen' | 'afgeleverd' | 'afgewezen';

/** Rows per total, so that parallel transactions seldom wait for the same row. */
const SHARDS = 16;

/** Adds to running totals in the caller's transaction, in a fixed order so that two writers never deadlock. */
export async function tel(client: Uitvoerder, verschil: ReadonlyMap<TelNaam, number>): Promise<void> {
  const rijen = [...verschil].filter(([, aantal]) => aantal !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rijen.length === 0) return;
  await client.query({
    name: 'tel',
    text: `insert into telling as t (naam, shard, aantal)
             select naam, $3::smallint, aantal from unnest($1::text[], $2::bigint[]) as u(naam, aantal)
           on conflict (naam, shard) do update set aantal = t.aantal + excluded.aantal`,
    values: [rijen.map(([naam]) => naam), rijen.map(([, aantal]) => aantal), Math.floor(Math.random() * SHARDS)],
  });
}
