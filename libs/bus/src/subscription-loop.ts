import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_BACKOFF, pauseAfter } from './backoff.ts';
import { type Park, type Subscription } from './bus-port.ts';
import { type Claim, type ClaimQueue } from './claim-queue.ts';
import { deliver } from './deliver.ts';
import { type Report } from './report.ts';

export interface LoopOptions {
  /** Batches of one subscription under way at the same time, on different partitions. */
  readonly inFlight: number;
  /** Longest time in milliseconds without looking, for what no wake told about. */
  readonly pollMs: number;
  /** After a batch that was not full, wait this many milliseconds, so that the next batch is worth its transaction. */
  readonly lingerMs: number;
  readonly park: Park;
  readonly report: Report;
}

/** Claims batch after batch for one subscription, with a bounded number under way (back-pressure: no claim beyond). */
export class SubscriptionLoop {
  readonly #queue: ClaimQueue;
  readonly #subscription: Subscription;
  readonly #options: LoopOptions;
  readonly #underWay = new Set<Promise<void>>();
  /** Not counted in `inFlight`: a heavy batch takes no place of the others. */
  readonly #heavy = new Set<Promise<void>>();
  readonly #stopped = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #due = false;
  #endNap: (() => void) | undefined;
  #failures = 0;

  constructor(queue: ClaimQueue, subscription: Subscription, options: LoopOptions) {
    this.#queue = queue;
    this.#subscription = subscription;
    this.#options = options;
  }

  get topic(): string {
    return this.#subscription.topic;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** There may be something to claim. */
  look(): void {
    this.#due = true;
    this.#endNap?.();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    this.look();
    await this.#running;
    await Promise.all([...this.#underWay, ...this.#heavy]);
  }

  async #run(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      if (this.#underWay.size >= this.#options.inFlight) {
        await Promise.race(this.#underWay);
        continue;
      }
      this.#due = false;
      const claim = await this.#claim();
      if (claim !== undefined) this.#begin(claim);
      await this.#rest(claim?.events.length ?? 0);
    }
  }

  async #claim(): Promise<Claim | undefined> {
    const { topic, group, maxBatch } = this.#subscription;
    try {
      const claim = await this.#queue.claim(topic, group, maxBatch);
      this.#failures = 0;
      return claim;
    } catch (error) {
      await this.#connectionLost(error);
      return undefined;
    }
  }

  #begin(claim: Claim): void {
    const underWay = claim.heavy ? this.#heavy : this.#underWay;
    const work = this.#work(claim).finally(() => {
      underWay.delete(work);
      this.look();
    });
    underWay.add(work);
  }

  async #work(claim: Claim): Promise<void> {
    const again = await deliver(this.#subscription, claim.events, this.#options);
    try {
      const dueMs = await claim.settle(again);
      if (dueMs !== undefined) setTimeout(() => this.look(), dueMs).unref();
    } catch (error) {
      // Not acknowledged, so the same events come again; the inbox of the handler knows them.
      await this.#connectionLost(error);
    }
  }

  async #connectionLost(error: unknown): Promise<void> {
    const { topic, group } = this.#subscription;
    this.#options.report({ what: 'connection', topic, group, error });
    await this.#sleep(pauseAfter(++this.#failures, { ...DEFAULT_BACKOFF, maxMs: 2_000 }));
  }

  async #rest(claimed: number): Promise<void> {
    if (claimed >= this.#subscription.maxBatch) return;
    if (claimed > 0) return this.#sleep(this.#options.lingerMs);
    if (this.#due || this.#stopped.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#options.pollMs);
      this.#endNap = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endNap = undefined;
  }

  async #sleep(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}
