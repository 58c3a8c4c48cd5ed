import { Recent } from '#hub/envelope';
import { type Goed } from '#hub/istandaarden';

/** Bytes of envelope of which the typed values are kept, and above which one is not. */
const HOOGSTENS = 16 * 1024 * 1024;
const KLEIN = 64 * 1024;

/** What the translator read, for the router in the same process: a valid small bericht is not read twice. */
export class Gelezen {
  readonly #recent = new Recent<Goed>(HOOGSTENS);

  onthoud(berichtId: string, gelezen: Goed, grootte: number): void {
    if (grootte <= KLEIN) this.#recent.onthoud(berichtId, gelezen, grootte);
  }

  /** Once: the router is the last one that needs it. */
  neem(berichtId: string): Goed | undefined {
    const gelezen = this.#recent.haal(berichtId);
    this.#recent.vergeet(berichtId);
    return gelezen;
  }
}
