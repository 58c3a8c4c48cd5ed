import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { HubError, type HubEvent, type Topic, TOPIC_GROUPS, TOPICS } from '#hub/envelope';
import { type BusPort } from '../bus-port.ts';

export interface HubTransportOptions {
  readonly bus: BusPort;
  /**
   * The role whose handlers these are. Left out when the roles share one process: then a handler names its own with
   * `@EventPattern(topic, { group })`, or its topic has only one.
   */
  readonly group?: string;
  /** Most events in one call of a handler (default 100); a handler may name its own: `@EventPattern(topic, { maxBatch })`. */
  readonly maxBatch?: number;
}

const DEFAULT_MAX_BATCH = 100;

/**
 * Nest's door to the bus: `@EventPattern('hub.vertaald') handle(@Payload() events: readonly HubEvent[])`. A handler that
 * resolves acknowledges the batch; what it throws decides by the rules of the port, so `RethrowFilter` must be global.
 */
export class HubTransport extends Server implements CustomTransportStrategy {
  readonly #options: HubTransportOptions;
  readonly #taken = new Set<string>();
  override readonly propagatesEventHandlerErrors = true;

  constructor(options: HubTransportOptions) {
    super();
    this.#options = options;
  }

  /** Nest calls it per handler. Each is a subscription of its own, not a link in Nest's chain per topic. */
  override addHandler(pattern: unknown, handler: MessageHandler, _isEvent?: boolean, extras: Extras = {}): void {
    const topic = TOPICS.find((t) => t === pattern);
    const group = extras.group ?? this.#options.group ?? (topic && soleGroupOf(topic));
    if (topic === undefined || group === undefined || this.#taken.has(`${topic}|${group}`)) {
      const message = `handler van ${String(pattern)} past niet op een topic met één eigen groep`;
      throw new HubError('HUB_BUS_NO_HANDLER', 'permanent', message);
    }
    this.#taken.add(`${topic}|${group}`);
    const maxBatch = extras.maxBatch ?? this.#options.maxBatch ?? DEFAULT_MAX_BATCH;
    this.#options.bus.subscribe({ topic, group, maxBatch, handle: (events) => call(handler, events) });
  }

  listen(done: (error?: unknown) => void): void {
    this.#options.bus.start().then(() => done(), done);
  }

  close(): Promise<void> {
    return this.#options.bus.stop();
  }

  on(): void {
    // A bus has no events of its own; what happens is reported to its `report`.
  }

  unwrap<T>(): T {
    return this.#options.bus as T;
  }
}

/** What a handler may add to its pattern. */
interface Extras {
  readonly group?: string;
  readonly maxBatch?: number;
}

function soleGroupOf(topic: Topic): string | undefined {
  const [group, ...others] = TOPIC_GROUPS[topic];
  return others.length === 0 ? group : undefined;
}

async function call(handler: MessageHandler, events: readonly HubEvent[]): Promise<void> {
  const result: unknown = await handler(events);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}
