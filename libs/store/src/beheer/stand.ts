import { type Db, type DbClient } from '../db.ts';

/** What waits for one destination. */
export interface BestemmingStand {
  readonly bestemming: string;
  /** Deliveries that wait for their (next) attempt, parked ones not counted. */
  readonly open: number;
  /** When the oldest of them was made; null when nothing waits. */
  readonly oudste: Date | null;
  readonly geparkeerd: number;
}

/** The balance of the promise at one moment, in numbers of berichten. */
export interface Stand {
  readonly ontvangen: number;
  readonly afgeleverd: number;
  readonly afgewezen: number;
  /** Everything without a final outcome, `geparkeerd` and `wees` included. */
  readonly onderweg: number;
  readonly geparkeerd: number;
  readonly wees: number;
  /** ontvangen - afgeleverd - afgewezen - onderweg: always 0, or something got lost. */
  readonly verschil: number;
  /** In order of name; only those for which something waits. */
  readonly bestemmingen: readonly BestemmingStand[];
}

/** Takes the balance in one snapshot: totals as kept, what is open as counted. Touches only open work, never the archive. */
export function readStand(db: Db): Promise<Stand> {
  return db.transactie(async (client) => {
    const totalen = await readTotalen(client);
    const open = await readOpen(client);
    const bestemmingen = await readBestemmingen(client);
    const onderweg = [...open.values()].reduce((som, aantal) => som + aantal, 0);
    const [ontvangen, afgeleverd, afgewezen] = ['ontvangen', 'afgeleverd', 'afgewezen'].map(
      (naam) => totalen.get(naam) ?? 0,
    );
    return {
      ontvangen: ontvangen!,
      afgeleverd: afgeleverd!,
      afgewezen: afgewezen!,
      onderweg,
      geparkeerd: open.get('geparkeerd') ?? 0,
      wees: open.get('wees') ?? 0,
      verschil: ontvangen! - afgeleverd! - afgewezen! - onderweg,
      bestemmingen,
    };
  }, 'momentopname');
}

async function readTotalen(client: DbClient): Promise<Map<string, number>> {
  const { rows } = await client.query<{ naam: string; aantal: number }>({
    name: 'stand_totalen',
    text: 'select naam, sum(aantal)::bigint as aantal from telling group by naam',
  });
  return new Map(rows.map(({ naam, aantal }) => [naam, aantal]));
}

async function readOpen(client: DbClient): Promise<Map<string, number>> {
  const { rows } = await client.query<{ status: string; aantal: number }>({
    name: 'stand_open',
    text: 'select status, count(*) as aantal from bericht where klaar_op is null group by status',
  });
  return new Map(rows.map(({ status, aantal }) => [status, aantal]));
}

async function readBestemmingen(client: DbClient): Promise<BestemmingStand[]> {
  const { rows } = await client.query<BestemmingStand & Record<string, unknown>>({
    name: 'stand_bestemmingen',
    text: `with wacht as (select bestemming, count(*) as open from aflevering where status = 'klaar' group by bestemming),
             vast as (select bestemming, count(*) as geparkeerd from aflevering where status = 'geparkeerd' group by bestemming)
           select bestemming, coalesce(open, 0) as open, coalesce(geparkeerd, 0) as geparkeerd,
             (select a.gemaakt_op from aflevering a where a.bestemming = wacht.bestemming and a.status = 'klaar'
              order by a.id limit 1) as oudste
           from wacht full join vast using (bestemming) order by bestemming`,
  });
  return rows;
}
