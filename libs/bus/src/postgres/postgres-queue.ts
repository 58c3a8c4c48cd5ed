import { HubError, type HubEvent, laneOf, type Topic } from '#hub/envelope';
import type pg from 'pg';
import { type Backoff, pauseAfter } from '../backoff.ts';
import { type Claim, type ClaimQueue } from '../claim-queue.ts';
import { GroupWriter } from '../group-writer.ts';
import { type Head, PartitionPicker, type Picked } from '../partition-picker.ts';
import { type BusPools } from './pools.ts';
import { BACK_OFF, BEGIN, DELETE, HEADS, INSERT, LOCK, READ } from './sql.ts';

/** Most partitions in one batch: few enough to leave work for other batches and other processes. */
const PARTITIONS_PER_BATCH = 16;

interface Row {
  readonly seq: string;
  readonly partitie: number;
  readonly pogingen: number;
  readonly wacht: boolean;
  readonly event: HubEvent;
}

export interface PostgresQueueOptions {
  readonly pools: BusPools;
  /** The consumer groups of a topic: each gets its own row per event. */
  readonly groupsOf: (topic: Topic) => readonly string[];
  readonly backoff: Backoff;
}

/**
 * The queue in the table bus_event. A claim is a transaction that holds an advisory lock per partition while the
 * handler works: a process that dies loses its connection, hence its locks, and the events are there for the next.
 * The locks write nothing and the transaction gets no number before the delete, so a slow handler holds up no vacuum.
 */
export class PostgresQueue implements ClaimQueue {
  readonly #options: PostgresQueueOptions;
  readonly #writer = new GroupWriter((events) => this.#insert(events));
  readonly #pickers = new Map<string, PartitionPicker>();

  constructor(options: PostgresQueueOptions) {
    this.#options = options;
  }

  append(events: readonly HubEvent[]): Promise<void> {
    return this.#writer.add(events);
  }

  async claim(topic: Topic, group: string, max: number): Promise<Claim | undefined> {
    const picker = this.#pickerOf(`${topic}|${group}`);
    const heads = await this.#options.pools.short.query<Head>({ ...HEADS, values: [topic, group] });
    const picked = picker.pick(heads.rows);
    const claim = await this.#attempt(picker, picked, { topic, group, max });
    if (claim !== undefined || picked?.retry !== true) return claim;
    // Another process is retrying that one; do not wait for it.
    const fresh = picker.pick(heads.rows.filter((h) => h.pogingen === 0));
    return this.#attempt(picker, fresh, { topic, group, max });
  }

  async #attempt(picker: PartitionPicker, picked: Picked | undefined, of: ClaimOf): Promise<Claim | undefined> {
    if (picked === undefined) return undefined;
    const client = await this.#options.pools.claims.connect();
    try {
      const rows = await claimRows(client, picked.heavy ? { ...of, max: 1 } : of, picked.partities);
      if (rows.length > 0) return this.#claimOf(client, picker, { rows, ...picked });
      await client.query('rollback');
      client.release();
      return undefined;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  #claimOf(client: pg.PoolClient, picker: PartitionPicker, { rows, retry, heavy }: Picked & { rows: Row[] }): Claim {
    const partities = [...new Set(rows.map((r) => r.partitie))];
    picker.take(partities, retry);
    return {
      heavy,
      events: rows.map((r) => r.event),
      settle: async (again) => {
        try {
          const due = await settle(client, rows, { again, backoff: this.#options.backoff });
          client.release();
          return due;
        } catch (error) {
          client.release(true);
          throw error;
        } finally {
          picker.release(partities);
        }
      },
    };
  }

  async #insert(events: readonly HubEvent[]): Promise<void> {
    const rows = events.flatMap((event) => this.#options.groupsOf(event.type).map((groep) => ({ event, groep })));
    const values = [
      rows.map((r) => r.event.type),
      rows.map((r) => r.groep),
      rows.map((r) => laneOf(r.event.partitionkey)),
      rows.map((r) => JSON.stringify(r.event)),
    ];
    try {
      await this.#options.pools.short.query({ ...INSERT, values });
    } catch (cause) {
      throw new HubError('HUB_BUS_UNREACHABLE', 'ambiguous', 'de database van de bus antwoordt niet', { cause });
    }
  }

  #pickerOf(key: string): PartitionPicker {
    const found = this.#pickers.get(key) ?? new PartitionPicker();
    this.#pickers.set(key, found);
    return found;
  }
}

interface ClaimOf {
  readonly topic: Topic;
  readonly group: string;
  readonly max: number;
}

/**
 * Locks first and reads in a later statement, so that the read sees what the last holder of the lock has done. A
 * partition whose head was put off meanwhile is left alone.
 */
async function claimRows(
  client: pg.PoolClient,
  { topic, group, max }: ClaimOf,
  partities: readonly number[],
): Promise<Row[]> {
  await client.query(BEGIN);
  const locked = await client.query<{ partitie: number }>({
    ...LOCK,
    values: [`hub.bus|${topic}|${group}`, partities, PARTITIONS_PER_BATCH],
  });
  if (locked.rows.length === 0) return [];
  const read = await client.query<Row>({ ...READ, values: [topic, group, locked.rows.map((r) => r.partitie), max] });
  const waiting = new Set(read.rows.filter((r) => r.wacht).map((r) => r.partitie));
  return read.rows.filter((r) => !waiting.has(r.partitie));
}

interface Verdict {
  readonly again: ReadonlySet<number>;
  readonly backoff: Backoff;
}

async function settle(client: pg.PoolClient, rows: Row[], { again, backoff }: Verdict): Promise<number | undefined> {
  const done = rows.filter((_, index) => !again.has(index)).map((r) => r.seq);
  const heads = new Map<number, Row>();
  for (const index of again) {
    const row = rows[index];
    if (row !== undefined && !heads.has(row.partitie)) heads.set(row.partitie, row);
  }
  const late = [...heads.values()].map((r) => ({ seq: r.seq, ms: pauseAfter(r.pogingen + 1, backoff) }));
  if (done.length > 0) await client.query({ ...DELETE, values: [done] });
  if (late.length > 0) await client.query({ ...BACK_OFF, values: [late.map((l) => l.seq), late.map((l) => l.ms)] });
  await client.query('commit');
  return late.length === 0 ? undefined : Math.min(...late.map((l) => l.ms));
}
