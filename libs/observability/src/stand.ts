/** What waits for one destination. */
export interface BestemmingStand {
  readonly bestemming: string;
  /** Deliveries that are not done, parked ones not counted. */
  readonly open: number;
  /** When the oldest of them was made; null when nothing waits. */
  readonly oudste: Date | null;
}

/** The balance of the promise at one moment, as the store counts it: numbers of messages, never of persons. */
export interface Stand {
  readonly ontvangen: number;
  readonly afgeleverd: number;
  readonly afgewezen: number;
  /** Everything without a final outcome, parked messages included. */
  readonly onderweg: number;
  readonly geparkeerd: number;
  readonly bestemmingen: readonly BestemmingStand[];
}

/** The totals that only grow: a counter in the metrics. */
export const BALANS_TELLERS = ['ontvangen', 'afgeleverd', 'afgewezen'] as const;
