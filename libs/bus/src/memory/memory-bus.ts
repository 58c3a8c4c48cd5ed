import { type HubEvent } from '#hub/envelope';
import { QueueBus, type QueueBusOptions } from '../queue-bus.ts';
import { MemoryQueue } from './memory-queue.ts';

export interface Parked {
  readonly event: HubEvent;
  readonly group: string;
  readonly error: unknown;
}

export interface MemoryBusOptions extends QueueBusOptions {
  /** Shared by several buses, as processes share a database; default a queue of its own. */
  readonly queue?: MemoryQueue;
}

/** The bus for tests: same rules, nothing durable. */
export class MemoryBus extends QueueBus {
  /** What was parked, in order. */
  readonly parked: readonly Parked[];

  constructor(options: MemoryBusOptions = {}) {
    const parked: Parked[] = [];
    super(
      options.queue ?? new MemoryQueue(),
      (event, group, error) => Promise.resolve(void parked.push({ event, group, error })),
      { lingerMs: 0, ...options },
    );
    this.parked = parked;
  }
}
