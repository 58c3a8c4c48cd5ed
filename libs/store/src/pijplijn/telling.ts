/** Rows per total, so that parallel transactions seldom wait for the same row. */
const SHARDS = 16;

/** Any of the rows of a total. */
export function willekeurigeShard(): number {
  return Math.floor(Math.random() * SHARDS);
}

/** Adds the moves of the relation `o(van, naar)` to the totals; shard in parameter `nummer`. In a fixed order: no deadlock. */
export function telOvergangen(nummer: number): string {
  return `insert into telling as t (naam, shard, aantal)
    select naam, $${nummer}::smallint, sum(n) from (
      select van as naam, -1 as n from o union all select naar, 1 from o) v
    where naam in ('afgeleverd', 'afgewezen') group by naam having sum(n) <> 0 order by naam
    on conflict (naam, shard) do update set aantal = t.aantal + excluded.aantal`;
}
