import { type DraadContext } from '#hub/draad';
import { type HubEvent, isHeavyLane, type Topic } from '#hub/envelope';
import { type MeasuredStap } from '#hub/observability';
import { type RolContext } from './rol-context.ts';

/** One stage of the pipeline. */
export interface Trap {
  /** Loads, decides and commits one batch; resolves when it is durable. */
  readonly werk: (context: DraadContext, events: readonly HubEvent[]) => Promise<void>;
  /** Module that does the same work in a thread (Draadwerk). */
  readonly draad: URL;
  /** Under which name its duration is measured. */
  readonly maat: MeasuredStap;
  /** Topics on which it may have published. */
  readonly wek: readonly Topic[];
}

/**
 * Divides the work of a stage: small messages here, in one batch; large ones in a thread beside it, so that they hold up
 * nobody. Where there is no thread (straight from source) everything is done here.
 */
export class Verdeler {
  readonly #rol: RolContext;
  readonly #trap: Trap;

  constructor(rol: RolContext, trap: Trap) {
    this.#rol = rol;
    this.#trap = trap;
  }

  async doe(events: readonly HubEvent[]): Promise<void> {
    const { draad } = this.#rol;
    if (draad === undefined) return this.#meet(events, () => this.#trap.werk(this.#rol, events));
    const licht = events.filter((e) => !isHeavyLane(e.partitionkey));
    if (licht.length > 0) await this.#meet(licht, () => this.#trap.werk(this.#rol, licht));
    const zwaar = events.filter((e) => isHeavyLane(e.partitionkey));
    if (zwaar.length > 0) await this.#meet(zwaar, () => draad.doe(this.#trap.draad, zwaar));
  }

  async #meet(events: readonly HubEvent[], werk: () => Promise<void>): Promise<void> {
    const begin = performance.now();
    await werk();
    const { bus, metrics } = this.#rol;
    this.#trap.wek.forEach((topic) => bus.wake(topic));
    events.forEach(() => metrics.duur(this.#trap.maat, (performance.now() - begin) / events.length));
  }
}
