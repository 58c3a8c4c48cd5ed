import { type HubEvent, laneOf, type Topic, TOPIC_GROUPS } from '#hub/envelope';
import { type Backoff, DEFAULT_BACKOFF, pauseAfter } from '../backoff.ts';
import { type Claim, type ClaimQueue } from '../claim-queue.ts';
import { PartitionPicker } from '../partition-picker.ts';

interface Partition {
  readonly events: HubEvent[];
  pogingen: number;
  notBefore: number;
}

class GroupQueue {
  readonly picker = new PartitionPicker();
  readonly partitions = new Map<number, Partition>();

  at(partitie: number): Partition {
    const found = this.partitions.get(partitie) ?? { events: [], pogingen: 0, notBefore: 0 };
    this.partitions.set(partitie, found);
    return found;
  }
}

/** The queue in memory: what several memory buses share, as they would share a database. Nothing survives the process. */
export class MemoryQueue implements ClaimQueue {
  readonly #groups = new Map<string, GroupQueue>();
  readonly #backoff: Backoff;

  constructor(backoff: Backoff = DEFAULT_BACKOFF) {
    this.#backoff = backoff;
  }

  append(events: readonly HubEvent[]): Promise<void> {
    for (const event of events) {
      for (const group of TOPIC_GROUPS[event.type]) {
        this.#queue(event.type, group).at(laneOf(event.partitionkey)).events.push(event);
      }
    }
    return Promise.resolve();
  }

  claim(topic: Topic, group: string, max: number): Promise<Claim | undefined> {
    const queue = this.#queue(topic, group);
    const heads = [...queue.partitions]
      .filter(([, p]) => p.events.length > 0 && p.notBefore <= Date.now())
      .map(([partitie, { pogingen }]) => ({ partitie, pogingen }));
    const picked = queue.picker.pick(heads.sort((a, b) => a.partitie - b.partitie));
    if (picked === undefined) return Promise.resolve(undefined);
    const rows = picked.partities
      .flatMap((partitie) => queue.at(partitie).events.map((event) => ({ partitie, event })))
      .slice(0, picked.heavy ? 1 : max);
    const taken = [...new Set(rows.map((r) => r.partitie))];
    queue.picker.take(taken, picked.retry);
    return Promise.resolve({
      heavy: picked.heavy,
      events: rows.map((r) => r.event),
      settle: (again) => Promise.resolve(this.#settle(queue, rows, again)),
    });
  }

  #settle(queue: GroupQueue, rows: { partitie: number; event: HubEvent }[], again: ReadonlySet<number>) {
    const pauses: number[] = [];
    for (const partitie of new Set(rows.map((r) => r.partitie))) {
      const partition = queue.at(partitie);
      const mine = rows.map((r, index) => ({ ...r, index })).filter((r) => r.partitie === partitie);
      const back = mine.filter((r) => again.has(r.index)).map((r) => r.event);
      partition.events.splice(0, mine.length, ...back);
      partition.pogingen = back.length > 0 ? partition.pogingen + 1 : 0;
      if (back.length === 0) continue;
      const pause = pauseAfter(partition.pogingen, this.#backoff);
      partition.notBefore = Date.now() + pause;
      pauses.push(pause);
    }
    queue.picker.release([...new Set(rows.map((r) => r.partitie))]);
    return pauses.length === 0 ? undefined : Math.min(...pauses);
  }

  #queue(topic: Topic, group: string): GroupQueue {
    const key = `${topic}|${group}`;
    const found = this.#groups.get(key) ?? new GroupQueue();
    this.#groups.set(key, found);
    return found;
  }
}
