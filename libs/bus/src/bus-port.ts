import { type HubEvent, type Topic } from '#hub/envelope';

/** One consumer group on one topic. Two processes with the same group share the work. */
export interface Subscription {
  readonly topic: Topic;
  readonly group: string;
  /** Most events handed over in one call. */
  readonly maxBatch: number;
  /**
   * Handles 1…maxBatch events, in the order of publishing per lane (`partitionkey`); no lane is in two calls at once.
   * Resolves only after its own work is committed; then the bus acknowledges. Must be idempotent: after a crash the
   * same events come again. A HubError `transient`/`ambiguous` brings the same events again after a pause; anything
   * else makes the bus offer the events one by one, park those that still fail, and go on with the lane.
   */
  handle(events: readonly HubEvent[]): Promise<void>;
}

/** Called for an event that cannot be handled; it must store the event durably before it resolves. */
export type Park = (event: HubEvent, group: string, error: unknown) => Promise<void>;

/** The only way in which roles reach each other. At least once, ordered per lane. */
export interface BusPort {
  /** Durable when it resolves (memory bus: handed over). Order per lane is the order of the calls and of the list. */
  publish(events: readonly HubEvent[]): Promise<void>;
  /** Before `start`. */
  subscribe(subscription: Subscription): void;
  start(): Promise<void>;
  /** Ends new deliveries and waits for the running ones. */
  stop(): Promise<void>;
  /** Something was published in a store transaction of this process: look now rather than at the next poll. */
  wake(topic: Topic): void;
}
