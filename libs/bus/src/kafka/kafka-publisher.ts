import { type Kafka, type Producer } from 'kafkajs';
import { HubError, type HubEvent, laneOf, type Topic } from '#hub/envelope';
import { GroupWriter } from '../group-writer.ts';
import { type Report } from '../report.ts';
import { RETRY } from './client.ts';
import { Gate } from './gate.ts';
import { type Patience } from './patience.ts';
import { topicName, type TopicSettings } from './topics.ts';

export interface KafkaPublisherOptions {
  readonly kafka: Kafka;
  readonly topics: TopicSettings;
  /** The number of partitions of each topic. */
  readonly partitions: ReadonlyMap<Topic, number>;
  readonly patience: Patience;
  readonly report: Report;
}

/** A connected producer and how many sends are using it. */
interface Lease {
  readonly producer: Promise<Producer>;
  users: number;
}

/**
 * Writes to Kafka: per partition one send at a time, since sends side by side can swap, and one partition per send,
 * since after a change of leader a send over several brokers may count as done what it never sent.
 */
export class KafkaPublisher {
  readonly #options: KafkaPublisherOptions;
  readonly #writers = new Map<string, GroupWriter>();
  /** The library sends one by one to a broker anyway, and minds many callers while it connects. */
  readonly #gate = new Gate(6);
  #lease: Lease | undefined;

  constructor(options: KafkaPublisherOptions) {
    this.#options = options;
  }

  /** Resolves when all in-sync brokers have the events; a broker that is away is waited for until `stop`. */
  async publish(events: readonly HubEvent[]): Promise<void> {
    const parts = Map.groupBy(events, (event) => this.#writerOf(event));
    await Promise.all([...parts].map(([writer, part]) => writer.add(part)));
  }

  async stop(): Promise<void> {
    if (this.#lease !== undefined) await end(this.#lease);
  }

  #writerOf(event: HubEvent): GroupWriter {
    const topic = event.type;
    const partition = laneOf(event.partitionkey) % (this.#options.partitions.get(topic) ?? 1);
    const key = `${topic}|${partition}`;
    const found = this.#writers.get(key) ?? new GroupWriter((events) => this.#write(topic, partition, events));
    this.#writers.set(key, found);
    return found;
  }

  async #write(topic: Topic, partition: number, events: readonly HubEvent[]): Promise<void> {
    const messages = events.map((e) => ({
      partition,
      key: e.partitionkey,
      value: JSON.stringify(e),
      headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8' },
    }));
    const { patience, topics } = this.#options;
    await patience.untilDone(
      () => this.#gate.run(() => this.#send({ topic: topicName(topic, topics), acks: -1, messages })),
      (error) => this.#options.report({ what: 'connection', topic, error }),
    );
    if (patience.stopped) {
      throw new HubError('HUB_BUS_STOPPED', 'ambiguous', 'de bus is gestopt terwijl Kafka niet antwoordde');
    }
  }

  async #send(record: Parameters<Producer['send']>[0]): Promise<void> {
    const lease = (this.#lease ??= { producer: this.#connect(), users: 0 });
    lease.users++;
    try {
      await (await lease.producer).send(record);
    } catch (error) {
      // Nobody knows what became of this send, so the numbering of the producer cannot go on here: the broker would
      // take the next events for a repetition and drop them. Sends to other partitions may end on it.
      if (this.#lease === lease) this.#lease = undefined;
      throw error;
    } finally {
      if (--lease.users === 0 && this.#lease !== lease) void end(lease);
    }
  }

  async #connect(): Promise<Producer> {
    const producer = this.#options.kafka.producer({
      idempotent: true,
      retry: { ...RETRY, retries: 5 },
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition ?? 0,
    });
    await producer.connect();
    return producer;
  }
}

async function end(lease: Lease): Promise<void> {
  await lease.producer.then((p) => p.disconnect()).catch(() => undefined);
}
