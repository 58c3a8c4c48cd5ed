import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BusPort, type Subscription } from '#hub/bus';
import { HubError, type HubEvent, newHubEvent, type Topic } from '#hub/envelope';

export interface OpenOptions {
  /** No look without a wake, so that a test sees a lost wake. */
  readonly slowPoll?: boolean;
}

/** One fresh queue, and as many buses on it as a test opens; each test gets its own. */
export interface BusHarness {
  open(options?: OpenOptions): BusPort;
  /** What was parked: event ids in order. */
  parked(): Promise<readonly string[]>;
  close?(): Promise<void>;
}

/** A queue that outlives processes. */
export interface DurableHarness extends BusHarness {
  /** The process that keeps the queue. */
  readonly broker: { kill(): Promise<void>; restart(): Promise<void> };
  /** Arguments of test/contract/bus-child.ts, a consumer in a process that can be killed. */
  readonly child: readonly string[];
}

const TOPIC: Topic = 'hub.ontvangen';
const GROUP = 'translator';

const eventOf = (baan: string, nr: number): HubEvent =>
  newHubEvent({ rol: 'proef', topic: TOPIC, baan, data: { berichtId: `${baan}-${nr}` }, nu: new Date() });

/** `count` events over `lanes` lanes in turn. */
const eventsOver = (lanes: number, count: number): HubEvent[] =>
  Array.from({ length: count }, (_, i) => eventOf(`baan${i % lanes}`, Math.floor(i / lanes)));

async function until(ready: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await ready())) await sleep(5);
}

/** Sees what a consumer sees, and fails a test at once when a lane is in two calls at the same time. */
class Witness {
  readonly calls: (readonly HubEvent[])[] = [];
  readonly #busy = new Set<string>();
  overlap: string | undefined;

  async enter(events: readonly HubEvent[], work: () => Promise<void>): Promise<void> {
    const lanes = [...new Set(events.map((e) => e.partitionkey))];
    this.overlap ??= lanes.find((lane) => this.#busy.has(lane));
    lanes.forEach((lane) => this.#busy.add(lane));
    try {
      this.calls.push(events);
      await work();
    } finally {
      lanes.forEach((lane) => this.#busy.delete(lane));
    }
  }

  get seen(): readonly HubEvent[] {
    return this.calls.flat();
  }

  /** Subjects per lane in order of first sight: the effect after an inbox removed what came twice. */
  effects(): Record<string, string[]> {
    const lanes: Record<string, string[]> = {};
    for (const e of this.seen) {
      const lane = (lanes[e.partitionkey] ??= []);
      if (!lane.includes(e.subject)) lane.push(e.subject);
    }
    return lanes;
  }

  has(events: readonly HubEvent[]): boolean {
    const ids = new Set(this.seen.map((e) => e.id));
    return events.every((e) => ids.has(e.id));
  }
}

const byLane = (events: readonly HubEvent[]): Record<string, string[]> => {
  const lanes: Record<string, string[]> = {};
  for (const e of events) (lanes[e.partitionkey] ??= []).push(e.subject);
  return lanes;
};

/** The buses of one test, on a queue of its own. */
class Scene<H extends BusHarness> {
  readonly harness: H;
  readonly #open: BusPort[] = [];

  constructor(harness: H) {
    this.harness = harness;
  }

  async publisher(options: OpenOptions = {}): Promise<BusPort> {
    const bus = this.harness.open(options);
    this.#open.push(bus);
    await bus.start();
    return bus;
  }

  async consumer(handle: Subscription['handle'], options: OpenOptions & { maxBatch?: number } = {}): Promise<BusPort> {
    const bus = this.harness.open(options);
    this.#open.push(bus);
    bus.subscribe({ topic: TOPIC, group: GROUP, maxBatch: options.maxBatch ?? 10, handle });
    await bus.start();
    return bus;
  }

  async end(): Promise<void> {
    await Promise.all(this.#open.map((bus) => bus.stop()));
    await this.harness.close?.();
  }
}

/** What every implementation of BusPort must do. */
export function busContract(name: string, makeHarness: () => Promise<BusHarness>): void {
  describe(`bus contract: ${name}`, () => {
    let scene: Scene<BusHarness>;
    beforeEach(async () => {
      scene = new Scene(await makeHarness());
    });
    afterEach(() => scene.end());

    it('keeps the order of a lane, gives each event once and never more than maxBatch', async () => {
      const witness = new Witness();
      const bus = await scene.consumer((events) => witness.enter(events, () => sleep(1)));
      const events = eventsOver(20, 600);
      const publishing = [];
      for (let i = 0; i < events.length; i += 37) publishing.push(bus.publish(events.slice(i, i + 37)));
      await Promise.all(publishing);
      await until(() => witness.has(events));
      expect(byLane(witness.seen)).toEqual(byLane(events));
      expect(Math.max(...witness.calls.map((c) => c.length))).toBeLessThanOrEqual(10);
      expect(witness.overlap).toBeUndefined();
    });

    it('carries the whole event', async () => {
      const witness = new Witness();
      const bus = await scene.consumer((events) => witness.enter(events, () => Promise.resolve()));
      const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
      const event = { ...eventOf('baan é', 1), traceparent };
      await bus.publish([event]);
      await until(() => witness.seen.length > 0);
      expect(witness.seen).toEqual([event]);
    });

    it('keeps what was published before anyone listens', async () => {
      const early = await scene.publisher();
      const events = eventsOver(3, 30);
      await early.publish(events);
      await early.stop();
      const witness = new Witness();
      await scene.consumer((batch) => witness.enter(batch, () => Promise.resolve()));
      await until(() => witness.has(events));
      expect(byLane(witness.seen)).toEqual(byLane(events));
    });

    it('brings the same events again after a transient failure, while other lanes go on', async () => {
      const witness = new Witness();
      let down = true;
      const bus = await scene.consumer((events) =>
        witness.enter(events, () => {
          const hit = down && events.some((e) => e.partitionkey === 'baan0');
          return hit ? Promise.reject(new HubError('HUB_STORE_UNREACHABLE', 'transient', 'weg')) : Promise.resolve();
        }),
      );
      const first = eventsOver(1, 3);
      await bus.publish(first);
      await until(() => witness.seen.length > 0);
      const others = eventsOver(8, 80).filter((e) => e.partitionkey !== 'baan0');
      await bus.publish(others);
      await until(() => witness.has(others));
      down = false;
      await until(() => witness.calls.filter((c) => c.some((e) => e.partitionkey === 'baan0')).length > 1);
      await until(() => witness.calls.filter((c) => c.some((e) => e.id === first[2]?.id)).length > 0);
      expect(witness.effects()).toEqual(byLane([...first, ...others]));
      expect(await scene.harness.parked()).toEqual([]);
      expect(witness.overlap).toBeUndefined();
    });

    it('parks what cannot be handled, alone, and its lane goes on', async () => {
      const handled: string[] = [];
      const poison = eventOf('baan0', 1);
      const bus = await scene.consumer(async (events) => {
        if (events.some((e) => e.id === poison.id)) throw new Error('kan niet');
        handled.push(...events.map((e) => e.subject));
        return Promise.resolve();
      });
      const before = [eventOf('baan0', 0), eventOf('baan1', 0)];
      const after = [eventOf('baan0', 2), eventOf('baan1', 1)];
      await bus.publish([...before, poison, ...after]);
      await until(() => handled.length >= 4);
      await until(async () => (await scene.harness.parked()).length > 0);
      expect(handled.filter((s) => s.startsWith('baan0'))).toEqual(['baan0-0', 'baan0-2']);
      expect(handled.filter((s) => s.startsWith('baan1'))).toEqual(['baan1-0', 'baan1-1']);
      expect(await scene.harness.parked()).toEqual([poison.id]);
    });

    it('shares the work of a group between two consumers', async () => {
      const witness = new Witness();
      const counts = [0, 0];
      const consumer = (nr: 0 | 1) => (events: readonly HubEvent[]) =>
        witness.enter(events, () => {
          counts[nr] = (counts[nr] ?? 0) + events.length;
          return sleep(3);
        });
      const publisher = await scene.consumer(consumer(0), { maxBatch: 5 });
      await scene.consumer(consumer(1), { maxBatch: 5 });
      const events: HubEvent[] = [];
      for (let round = 0; counts.some((c) => c === 0) && round < 400; round++) {
        const more = Array.from({ length: 60 }, (_, i) => eventOf(`baan${i}`, round));
        events.push(...more);
        await publisher.publish(more);
        await sleep(10);
      }
      await until(() => witness.has(events));
      expect(Math.min(...counts)).toBeGreaterThan(0);
      expect(witness.effects()).toEqual(byLane(events));
      expect(witness.overlap).toBeUndefined();
    });

    it('has a bounded number of events under way while a handler is slow', async () => {
      let waiting = 0;
      let release: (() => void) | undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      const witness = new Witness();
      const bus = await scene.consumer((events) => {
        waiting += events.length;
        return gate.then(() => witness.enter(events, () => Promise.resolve()));
      });
      const events = eventsOver(60, 600);
      await bus.publish(events);
      await until(() => waiting > 0);
      await sleep(300);
      expect(waiting).toBeLessThanOrEqual(20);
      release?.();
      await until(() => witness.has(events));
      expect(witness.effects()).toEqual(byLane(events));
    });

    it('delivers to another process without waiting for a poll', async () => {
      const witness = new Witness();
      await scene.consumer((events) => witness.enter(events, () => Promise.resolve()), { slowPoll: true });
      await sleep(500);
      const publisher = await scene.publisher({ slowPoll: true });
      const event = eventOf('baan0', 0);
      await publisher.publish([event]);
      await until(() => witness.has([event]));
    });

    it('waits at stop for the handler under way, and gives nothing afterwards', async () => {
      let ended = false;
      const handed: HubEvent[] = [];
      const bus = await scene.consumer(
        async (events) => {
          handed.push(...events);
          await sleep(200);
          ended = true;
        },
        { maxBatch: 1 },
      );
      const events = eventsOver(1, 5);
      await bus.publish(events);
      await until(() => handed.length > 0);
      await bus.stop();
      expect(ended).toBe(true);
      const count = handed.length;
      await sleep(100);
      expect(handed.length).toBe(count);
      expect(count).toBeLessThan(5);
      const witness = new Witness();
      await scene.consumer((batch) => witness.enter(batch, () => Promise.resolve()));
      await until(() => witness.has(events.slice(count)));
      expect(witness.seen.map((e) => e.subject)).toEqual(events.slice(count).map((e) => e.subject));
    });
  });
}

/** What a bus must do besides when its queue outlives processes: no kill loses an event. */
export function durableBusContract(name: string, makeHarness: () => Promise<DurableHarness>): void {
  busContract(name, makeHarness);

  describe(`durable bus contract: ${name}`, () => {
    let scene: Scene<DurableHarness>;
    beforeEach(async () => {
      scene = new Scene(await makeHarness());
    });
    afterEach(() => scene.end());

    it('gives the events of a consumer that died before its commit to another one', async () => {
      const publisher = await scene.publisher();
      const events = eventsOver(4, 40);
      await publisher.publish(events);
      const child = spawn(process.execPath, ['--conditions=source', CHILD, ...scene.harness.child, TOPIC, GROUP], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const taken = await firstLine(child);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const witness = new Witness();
      await scene.consumer((batch) => witness.enter(batch, () => Promise.resolve()));
      await until(() => witness.has(events));
      expect(JSON.parse(taken)).not.toEqual([]);
      expect(witness.effects()).toEqual(byLane(events));
    });

    it('loses nothing when the server is killed in the middle and comes back', async () => {
      const witness = new Witness();
      const bus = await scene.consumer((events) => witness.enter(events, () => sleep(2)));
      const events = eventsOver(10, 400);
      const publishAll = (async () => {
        for (let i = 0; i < events.length; i += 10) await publishSurely(bus, events.slice(i, i + 10));
      })();
      await until(() => witness.seen.length > 50);
      await scene.harness.broker.kill();
      await sleep(300);
      await scene.harness.broker.restart();
      await publishAll;
      await until(() => witness.has(events));
      expect(witness.effects()).toEqual(byLane(events));
    });
  });
}

const CHILD = join(import.meta.dirname, 'bus-child.ts');

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the child has no output');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return line;
}

/** As the relay does: the same events again until the bus says it has them. */
async function publishSurely(bus: BusPort, events: readonly HubEvent[]): Promise<void> {
  for (;;) {
    try {
      await bus.publish(events);
      return;
    } catch (error) {
      if (!(error instanceof HubError) || error.retryClass === 'permanent') throw error;
      await sleep(50);
    }
  }
}
