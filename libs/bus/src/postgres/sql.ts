/** The statements of the PostgreSQL bus, named so that the server prepares each of them once per connection. */
interface Statement {
  readonly name: string;
  readonly text: string;
}

export const BEGIN = 'begin';

/** The oldest event of every partition, by hopping over the index from partition to partition; only what is due. */
export const HEADS: Statement = {
  name: 'bus-heads',
  text: `
    with recursive kop as (
      (select partitie, seq, pogingen, niet_voor from bus_event
        where topic = $1 and groep = $2 order by partitie, seq limit 1)
      union all
      select volgende.* from kop cross join lateral (
        select partitie, seq, pogingen, niet_voor from bus_event
         where topic = $1 and groep = $2 and partitie > kop.partitie order by partitie, seq limit 1) volgende
    )
    select partitie, pogingen from kop where niet_voor is null or niet_voor <= now()`,
};

/** Takes the locks of the first free partitions in the given order; a function scan stops at the limit. */
export const LOCK: Statement = {
  name: 'bus-lock',
  text: `
    select partitie from unnest($2::integer[]) partitie
     where pg_try_advisory_xact_lock(hashtext($1), partitie) limit $3`,
};

/** The oldest events of the given partitions, an equal share of each as far as it has them, in order. */
export const READ: Statement = {
  name: 'bus-read',
  text: `
    with keuze as materialized (
      select rij.seq from unnest($3::smallint[]) p(partitie) cross join lateral (
        select seq, row_number() over (order by seq) as rang from bus_event
         where topic = $1 and groep = $2 and partitie = p.partitie order by seq limit $4) rij
       order by rij.rang, rij.seq limit $4
    )
    select seq, partitie, pogingen, coalesce(niet_voor > now(), false) as wacht, event
      from keuze join bus_event using (seq) order by seq`,
};

export const DELETE: Statement = { name: 'bus-delete', text: 'delete from bus_event where seq = any($1::bigint[])' };

export const BACK_OFF: Statement = {
  name: 'bus-back-off',
  text: `
    update bus_event set pogingen = pogingen + 1, niet_voor = clock_timestamp() + uitstel.ms * interval '1 millisecond'
      from unnest($1::bigint[], $2::integer[]) uitstel(seq, ms) where bus_event.seq = uitstel.seq`,
};

export const INSERT: Statement = {
  name: 'bus-insert',
  text: `
    insert into bus_event (topic, groep, partitie, event)
    select topic, groep, partitie, event::jsonb
      from unnest($1::text[], $2::text[], $3::smallint[], $4::text[]) with ordinality r(topic, groep, partitie, event, nr)
     order by nr`,
};

/** The same event parked twice (a crash between parking and acknowledging) is one row. */
export const PARK: Statement = {
  name: 'bus-park',
  text: `insert into bus_parkeer (id, groep, event, fout) values ($1, $2, $3, $4) on conflict (id) do nothing`,
};
