import { RELAY_GROUP, type Topic, TOPICS } from '#hub/envelope';
import { type BusPort } from './bus-port.ts';
import { PostgresBus, type PostgresBusOptions } from './postgres/postgres-bus.ts';

export interface OutboxRelayOptions extends Omit<PostgresBusOptions, 'groupsOf'> {
  /** The bus that carries the events; the relay neither starts nor stops it. */
  readonly target: BusPort;
  /** Most events in one publish (default 500). */
  readonly maxBatch?: number;
}

/**
 * Moves the outbox rows of group `relay` to another bus, in order per lane and at least once: a row goes after the
 * other bus acknowledged it. Several relays share the work.
 */
export class OutboxRelay {
  readonly #bus: PostgresBus;

  constructor({ target, maxBatch = 500, ...options }: OutboxRelayOptions) {
    this.#bus = new PostgresBus({ ...options, groupsOf: () => [RELAY_GROUP] });
    for (const topic of TOPICS) {
      this.#bus.subscribe({ topic, group: RELAY_GROUP, maxBatch, handle: (events) => target.publish(events) });
    }
  }

  start(): Promise<void> {
    return this.#bus.start();
  }

  stop(): Promise<void> {
    return this.#bus.stop();
  }

  /** There are new rows of this topic. */
  wake(topic: Topic): void {
    this.#bus.wake(topic);
  }
}

/** One port for a process that writes its events in the outbox and gets them from the other bus. */
export function withRelay(bus: BusPort, relay: OutboxRelay): BusPort {
  return {
    publish: (events) => bus.publish(events),
    subscribe: (subscription) => bus.subscribe(subscription),
    async start() {
      await bus.start();
      await relay.start();
    },
    async stop() {
      await relay.stop();
      await bus.stop();
    },
    wake(topic) {
      relay.wake(topic);
      bus.wake(topic);
    },
  };
}
