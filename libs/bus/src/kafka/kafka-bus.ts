import { type Kafka } from 'kafkajs';
import { HubError, type HubEvent } from '#hub/envelope';
import { type Backoff, DEFAULT_BACKOFF } from '../backoff.ts';
import { type BusPort, type Park, type Subscription } from '../bus-port.ts';
import { type Report } from '../report.ts';
import { type KafkaAddress, kafkaClient } from './client.ts';
import { KafkaPublisher } from './kafka-publisher.ts';
import { KafkaSubscription } from './kafka-subscription.ts';
import { Patience } from './patience.ts';
import { ensureTopics, type TopicSettings } from './topics.ts';

export interface KafkaBusOptions extends KafkaAddress, TopicSettings {
  readonly park: Park;
  readonly report?: Report | undefined;
  readonly backoff?: Backoff | undefined;
  /** Partitions of one subscription handled at the same time (default 2). */
  readonly inFlight?: number | undefined;
  /** After this many milliseconds without a sign of life another consumer takes over (default 10000). */
  readonly sessionTimeoutMs?: number | undefined;
}

/** The bus over Apache Kafka, between roles in processes of their own. `stop` is final. */
export class KafkaBus implements BusPort {
  readonly #options: KafkaBusOptions;
  readonly #report: Report;
  readonly #kafka: Kafka;
  readonly #patience = new Patience();
  readonly #waiting: Subscription[] = [];
  #subscriptions: readonly KafkaSubscription[] = [];
  #publisher: KafkaPublisher | undefined;

  constructor(options: KafkaBusOptions) {
    this.#options = options;
    this.#report = options.report ?? (() => undefined);
    this.#kafka = kafkaClient(options);
  }

  publish(events: readonly HubEvent[]): Promise<void> {
    if (this.#publisher !== undefined && !this.#patience.stopped) return this.#publisher.publish(events);
    return Promise.reject(new HubError('HUB_BUS_STOPPED', 'transient', 'de bus loopt niet'));
  }

  subscribe(subscription: Subscription): void {
    this.#waiting.push(subscription);
  }

  /** Waits for a broker that is away. */
  async start(): Promise<void> {
    const { park, backoff = DEFAULT_BACKOFF, inFlight = 2, sessionTimeoutMs = 10_000 } = this.#options;
    const common = { kafka: this.#kafka, topics: this.#options, patience: this.#patience, report: this.#report };
    await this.#patience.untilDone(
      async () => {
        const partitions = await ensureTopics(this.#kafka, this.#options);
        this.#publisher = new KafkaPublisher({ ...common, partitions });
      },
      (error) => this.#report({ what: 'connection', error }),
    );
    if (this.#patience.stopped) return;
    const options = { ...common, park, backoff, inFlight, sessionTimeoutMs };
    this.#subscriptions = this.#waiting.map((s) => new KafkaSubscription(s, options));
    await Promise.all(this.#subscriptions.map((s) => s.start()));
  }

  async stop(): Promise<void> {
    this.#patience.stop();
    await Promise.all(this.#subscriptions.map((s) => s.stop()));
    await Promise.race([this.#publisher?.stop(), new Promise((resolve) => setTimeout(resolve, 200))]);
  }

  wake(): void {
    // Kafka tells its consumers itself.
  }
}
