import { type HubEvent } from '#hub/envelope';

interface Waiting {
  readonly events: readonly HubEvent[];
  done(): void;
  failed(error: unknown): void;
}

const MAX_PER_WRITE = 1_000;

/**
 * Writes events in the order of the calls: one write at a time, and what is added meanwhile shares the next one. Order
 * and throughput at once; two writes side by side could swap.
 */
export class GroupWriter {
  readonly #write: (events: readonly HubEvent[]) => Promise<void>;
  readonly #waiting: Waiting[] = [];
  #busy = false;

  constructor(write: (events: readonly HubEvent[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves when the events are written; rejects with the error of the write they were in. */
  add(events: readonly HubEvent[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, done: resolve, failed: reject });
      if (!this.#busy) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const group = this.#nextGroup();
      try {
        await this.#write(group.flatMap((w) => w.events));
        for (const w of group) w.done();
      } catch (error) {
        for (const w of group) w.failed(error);
      }
    }
    this.#busy = false;
  }

  #nextGroup(): readonly Waiting[] {
    let size = 0;
    const end = this.#waiting.findIndex((w, i) => (size += w.events.length) > MAX_PER_WRITE && i > 0);
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }
}
