import { type HubEvent, type Topic } from '#hub/envelope';

/** Events that nobody else has until `settle`: whole partitions are claimed, so no lane is in two claims. */
export interface Claim {
  /** Events of heavy lanes: one event, worked on beside the other batches. */
  readonly heavy: boolean;
  readonly events: readonly HubEvent[];
  /**
   * Ends the claim: events at the given indices come again after a pause (longer after each failure), the others are
   * gone. Returns the milliseconds until the first of them is due, or undefined when none comes again.
   */
  settle(again: ReadonlySet<number>): Promise<number | undefined>;
}

/** A durable (or pretended) queue per topic and consumer group, divided in partitions that keep their order. */
export interface ClaimQueue {
  append(events: readonly HubEvent[]): Promise<void>;
  /** At most `max` events, oldest first per partition; undefined when nothing is due that is not claimed already. */
  claim(topic: Topic, group: string, max: number): Promise<Claim | undefined>;
}
