import { pauzeNa, type PauzeOpties } from './pauze.ts';

/** Failures in a row, over all lanes, that open the circuit. */
export interface CircuitOpties extends PauzeOpties {
  readonly drempel: number;
}

/**
 * Circuit of one destination: closed (all goes), open until a moment (nothing goes), then one probe; its outcome closes
 * the circuit or opens it for longer. Moments in ms since 1970.
 */
export class Circuit {
  readonly #opties: CircuitOpties;
  #fouten = 0;
  #keren = 0;
  #dichtTot: number | null = null;
  #proefLoopt = false;

  constructor(opties: CircuitOpties) {
    this.#opties = opties;
  }

  get isOpen(): boolean {
    return this.#dichtTot !== null;
  }

  /** How many attempts may start now: all, one probe, or none. */
  ruimte(nu: number): number {
    if (this.#dichtTot === null) return Number.POSITIVE_INFINITY;
    return !this.#proefLoopt && nu >= this.#dichtTot ? 1 : 0;
  }

  /** When a probe may go; null when the circuit is closed. */
  get proefOp(): number | null {
    return this.#dichtTot;
  }

  begonnen(): void {
    if (this.#dichtTot !== null) this.#proefLoopt = true;
  }

  /** What was begun did not take place after all. */
  afgebroken(): void {
    this.#proefLoopt = false;
  }

  /** Returns true when this closed the circuit. */
  gelukt(): boolean {
    const wasOpen = this.isOpen;
    this.#fouten = 0;
    this.#keren = 0;
    this.#dichtTot = null;
    this.#proefLoopt = false;
    return wasOpen;
  }

  /** Returns true when this opened the circuit. */
  mislukt(nu: number, toeval: number): boolean {
    const wasOpen = this.isOpen;
    this.#fouten++;
    if (wasOpen && !this.#proefLoopt) return false;
    if (!wasOpen && this.#fouten < this.#opties.drempel) return false;
    this.#proefLoopt = false;
    this.#dichtTot = nu + pauzeNa(this.#keren++, this.#opties, toeval);
    return !wasOpen;
  }
}
