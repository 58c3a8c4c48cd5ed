import { HubError, type HubEvent, type Topic } from '#hub/envelope';
import { type BusPort, type Park, type Subscription } from './bus-port.ts';
import { type ClaimQueue } from './claim-queue.ts';
import { type Report } from './report.ts';
import { SubscriptionLoop } from './subscription-loop.ts';

export interface QueueBusOptions {
  /** Batches of one subscription under way at the same time (default 2). */
  readonly inFlight?: number | undefined;
  /** Longest time in milliseconds between two looks (default 1000). */
  readonly pollMs?: number | undefined;
  /** Pause in milliseconds after a batch that was not full (default 10). */
  readonly lingerMs?: number | undefined;
  readonly report?: Report | undefined;
}

/** A bus over a queue that can be claimed from; the queue says where the events are kept. */
export class QueueBus implements BusPort {
  readonly #queue: ClaimQueue;
  readonly #park: Park;
  readonly #options: QueueBusOptions;
  readonly #subscriptions: Subscription[] = [];
  #loops: readonly SubscriptionLoop[] = [];
  #stopped = false;

  constructor(queue: ClaimQueue, park: Park, options: QueueBusOptions) {
    this.#queue = queue;
    this.#park = park;
    this.#options = options;
  }

  async publish(events: readonly HubEvent[]): Promise<void> {
    if (this.#stopped) throw new HubError('HUB_BUS_STOPPED', 'transient', 'de bus is gestopt');
    await this.#queue.append(events);
    for (const topic of new Set(events.map((e) => e.type))) this.wake(topic);
  }

  subscribe(subscription: Subscription): void {
    this.#subscriptions.push(subscription);
  }

  async start(): Promise<void> {
    const { inFlight = 2, pollMs = 1_000, lingerMs = 10, report = () => undefined } = this.#options;
    const options = { inFlight, pollMs, lingerMs, report, park: this.#park };
    this.#loops = this.#subscriptions.map((s) => new SubscriptionLoop(this.#queue, s, options));
    for (const loop of this.#loops) loop.start();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.stop()));
    this.#stopped = true;
  }

  wake(topic: Topic): void {
    for (const loop of this.#loops) if (loop.topic === topic) loop.look();
  }

  /** True when this process handles every given group of the topic itself. */
  protected handlesAll(topic: Topic, groups: readonly string[]): boolean {
    return groups.every((g) => this.#subscriptions.some((s) => s.topic === topic && s.group === g));
  }
}
