import { type HubEvent, type Topic, TOPIC_GROUPS } from '#hub/envelope';
import { type Backoff, DEFAULT_BACKOFF } from '../backoff.ts';
import { type Park } from '../bus-port.ts';
import { QueueBus, type QueueBusOptions } from '../queue-bus.ts';
import { type BusPools, busPools } from './pools.ts';
import { postgresPark } from './postgres-park.ts';
import { PostgresQueue } from './postgres-queue.ts';
import { PostgresSignal } from './postgres-signal.ts';

export interface PostgresBusOptions extends QueueBusOptions {
  /** The database with the tables bus_event and bus_parkeer. Directly, not through a pooler per transaction. */
  readonly connectionString: string;
  /** Default: the table bus_parkeer. */
  readonly park?: Park | undefined;
  readonly backoff?: Backoff | undefined;
  /** The consumer groups of a topic (default TOPIC_GROUPS). */
  readonly groupsOf?: ((topic: Topic) => readonly string[]) | undefined;
}

/**
 * The bus of the embedded default: the outbox table is the queue. `stop` is final; a stopped bus cannot start again.
 */
export class PostgresBus extends QueueBus {
  readonly #pools: BusPools;
  readonly #signal: PostgresSignal;
  readonly #groupsOf: (topic: Topic) => readonly string[];
  #ending: Promise<void> | undefined;

  constructor(options: PostgresBusOptions) {
    const report = options.report ?? (() => undefined);
    const groupsOf = options.groupsOf ?? ((topic: Topic) => TOPIC_GROUPS[topic]);
    const pools = busPools(options.connectionString, report);
    const queue = new PostgresQueue({ pools, groupsOf, backoff: options.backoff ?? DEFAULT_BACKOFF });
    super(queue, options.park ?? postgresPark(pools.short), options);
    this.#pools = pools;
    this.#groupsOf = groupsOf;
    const { connectionString } = options;
    const onWake = (topic: Topic): void => super.wake(topic);
    this.#signal = new PostgresSignal({ connectionString, short: pools.short, report, onWake });
  }

  override async start(): Promise<void> {
    await super.start();
    this.#signal.start();
  }

  override stop(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  /** Also tells other processes, unless this one handles every group of the topic. */
  override wake(topic: Topic): void {
    super.wake(topic);
    if (!this.handlesAll(topic, this.#groupsOf(topic))) this.#signal.notify(topic);
  }

  async #end(): Promise<void> {
    await super.stop();
    await this.#signal.stop();
    await this.#pools.end();
  }

  override async publish(events: readonly HubEvent[]): Promise<void> {
    if (events.length > 0) await super.publish(events);
  }
}
