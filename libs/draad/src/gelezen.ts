import { Recent } from '#hub/envelope';
import { type Goed } from '#hub/istandaarden';
import { type EnvelopMetPayload } from '#hub/stuf';

/** Bytes of envelope of which the parts are kept: some thousands of small messages, or two of the largest size. */
const HOOGSTENS = 64 * 1024 * 1024;

/** What was in an envelope. */
export type GelezenInhoud = Pick<EnvelopMetPayload, 'payload' | 'parameters' | 'fout'>;

/**
 * What a role read, for the next one in the same process: a message is unwrapped once and read once. Everything here
 * can be read from the store as well, so that nothing is lost when it is not here.
 */
export class Gelezen {
  readonly #inhouden = new Recent<GelezenInhoud>(HOOGSTENS);
  readonly #berichten = new Recent<Goed>(HOOGSTENS);

  onthoudInhoud(berichtId: string, inhoud: GelezenInhoud, grootte: number): void {
    this.#inhouden.onthoud(berichtId, inhoud, grootte);
  }

  /** Once: the translator is the last one that needs it. */
  neemInhoud(berichtId: string): GelezenInhoud | undefined {
    const inhoud = this.#inhouden.haal(berichtId);
    this.#inhouden.vergeet(berichtId);
    return inhoud;
  }

  onthoudBericht(berichtId: string, gelezen: Goed, grootte: number): void {
    this.#berichten.onthoud(berichtId, gelezen, grootte);
  }

  haalBericht(berichtId: string): Goed | undefined {
    return this.#berichten.haal(berichtId);
  }

  /** Once: the router is the last one that needs it. */
  neemBericht(berichtId: string): Goed | undefined {
    const gelezen = this.#berichten.haal(berichtId);
    this.#berichten.vergeet(berichtId);
    return gelezen;
  }
}
