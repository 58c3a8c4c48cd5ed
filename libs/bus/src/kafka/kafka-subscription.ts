import { type Consumer, type EachBatchPayload, type Kafka, type KafkaMessage } from 'kafkajs';
import { type HubEvent } from '#hub/envelope';
import { type Backoff, pauseAfter } from '../backoff.ts';
import { type Park, type Subscription } from '../bus-port.ts';
import { deliver } from '../deliver.ts';
import { type Report } from '../report.ts';
import { RETRY } from './client.ts';
import { type Patience } from './patience.ts';
import { topicName, type TopicSettings } from './topics.ts';
import { eventOf, unreadable } from './wire.ts';

export interface KafkaSubscriptionOptions {
  readonly kafka: Kafka;
  readonly topics: TopicSettings;
  readonly patience: Patience;
  readonly park: Park;
  readonly report: Report;
  readonly backoff: Backoff;
  /** Partitions handled at the same time. */
  readonly inFlight: number;
  /** After this many milliseconds without a sign of life the group takes the partitions of a consumer. */
  readonly sessionTimeoutMs: number;
}

/** One consumer group on one topic. A consumer of the library that gives up is replaced by a fresh one. */
export class KafkaSubscription {
  readonly #subscription: Subscription;
  readonly #options: KafkaSubscriptionOptions;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #failures = new Map<number, number>();
  #consumer: Consumer | undefined;

  constructor(subscription: Subscription, options: KafkaSubscriptionOptions) {
    this.#subscription = subscription;
    this.#options = options;
  }

  /** Resolves when the consumer runs, which is as soon as the broker is there. */
  async start(): Promise<void> {
    await this.#options.patience.untilDone(
      () => this.#connect(),
      (error) => this.#report(error),
    );
  }

  /** Waits for the handlers under way, and not longer than a moment for a broker that does not answer. */
  async stop(): Promise<void> {
    await Promise.all(this.#underWay);
    const gone = this.#consumer?.disconnect().catch(() => undefined);
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 700))]);
  }

  async #connect(): Promise<void> {
    const { kafka, sessionTimeoutMs, inFlight } = this.#options;
    const topic = topicName(this.#subscription.topic, this.#options.topics);
    const consumer = kafka.consumer({
      groupId: `${this.#subscription.group}.${topic}`,
      sessionTimeout: sessionTimeoutMs,
      heartbeatInterval: Math.floor(sessionTimeoutMs / 5),
      maxWaitTimeInMs: 250,
      retry: { ...RETRY, retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => void this.#replace(consumer, payload.error));
    this.#consumer = consumer;
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: inFlight,
        eachBatch: (payload) => this.#eachBatch(payload),
      });
      // Stopped while it connected: nobody else knows this consumer any more.
      if (this.#options.patience.stopped) await consumer.disconnect();
    } catch (error) {
      await consumer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  /** The consumer ended by itself; nothing of it is still at work when the next one starts. */
  async #replace(consumer: Consumer, error: unknown): Promise<void> {
    if (this.#consumer !== consumer || this.#options.patience.stopped) return;
    this.#report(error);
    await Promise.all(this.#underWay);
    await this.#options.patience.pause(100);
    await this.start();
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    const work = this.#partition(payload);
    const settled = work.catch(() => undefined);
    this.#underWay.add(settled);
    try {
      await work;
    } catch (error) {
      // The library rejoins its group at once; the partition of another handler could move while that works.
      this.#underWay.delete(settled);
      await Promise.all(this.#underWay);
      throw error;
    } finally {
      this.#underWay.delete(settled);
    }
  }

  /** Handles what was fetched of one partition, a slice at a time; stops when the group changes or the bus stops. */
  async #partition(payload: EachBatchPayload): Promise<void> {
    const { messages, partition } = payload.batch;
    const life = new SignOfLife(payload, this.#options.sessionTimeoutMs);
    try {
      for (let at = 0; at < messages.length; at += this.#subscription.maxBatch) {
        if (this.#options.patience.stopped || !payload.isRunning() || payload.isStale() || life.lost) return;
        const slice = messages.slice(at, at + this.#subscription.maxBatch);
        const done = await this.#slice(payload, slice);
        await this.#commit(payload, slice, done);
        if (done < slice.length) return this.#putOff(payload);
        this.#failures.delete(partition);
      }
    } finally {
      life.end();
    }
  }

  /** How many messages, from the first, are done. */
  async #slice(payload: EachBatchPayload, slice: readonly KafkaMessage[]): Promise<number> {
    const read = slice.map((message) => ({ message, event: eventOf(message) }));
    const bad = read.findIndex((r) => r.event === undefined);
    const events = read.flatMap((r) => r.event ?? []).slice(0, bad === -1 ? read.length : bad);
    if (bad === 0) return (await this.#parkUnreadable(payload, slice[0])) ? 1 : 0;
    const again = await deliver(this.#subscription, events, this.#options);
    return again.size === 0 ? events.length : Math.min(...again);
  }

  async #parkUnreadable({ batch }: EachBatchPayload, message: KafkaMessage | undefined): Promise<boolean> {
    const { event, error } = unreadable(
      this.#subscription.topic,
      `${batch.topic}/${batch.partition}/${message?.offset}`,
    );
    const poison: Subscription = { ...this.#subscription, handle: () => Promise.reject(error) };
    return (await deliver(poison, [event satisfies HubEvent], this.#options)).size === 0;
  }

  async #commit(payload: EachBatchPayload, slice: readonly KafkaMessage[], done: number): Promise<void> {
    const last = slice[done - 1];
    if (last === undefined) return;
    const { topic, partition } = payload.batch;
    payload.resolveOffset(last.offset);
    const offset = String(BigInt(last.offset) + 1n);
    await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
  }

  /** The rest of the partition comes again after a pause. */
  #putOff(payload: EachBatchPayload): void {
    const { partition } = payload.batch;
    const failures = (this.#failures.get(partition) ?? 0) + 1;
    this.#failures.set(partition, failures);
    const resume = payload.pause();
    setTimeout(resume, pauseAfter(failures, this.#options.backoff)).unref();
  }

  #report(error: unknown): void {
    const { topic, group } = this.#subscription;
    this.#options.report({ what: 'connection', topic, group, error });
  }
}

/** Heartbeats while a handler works, since the library only sends them between batches. */
class SignOfLife {
  readonly #timer: NodeJS.Timeout;
  /** True when the group is changing: the partition may go to another consumer after this slice. */
  lost = false;

  constructor(payload: EachBatchPayload, sessionTimeoutMs: number) {
    const beat = (): void => void payload.heartbeat().catch(() => (this.lost = true));
    this.#timer = setInterval(beat, sessionTimeoutMs / 5);
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
