import { newId, newReferentienummer } from '#hub/envelope';
import { type Acceptatie, type Binnenkomst, type Ontvangst, type Voordeur } from './connector.ts';

export interface BewaardBericht {
  readonly binnenkomst: Binnenkomst;
  readonly bytes: Uint8Array;
}

/** A door in memory, for tests: it remembers what was accepted, and can fail before or after its commit. */
export class GeheugenVoordeur implements Voordeur {
  readonly berichten: BewaardBericht[] = [];
  /** Called before a commit; throw here to fail with nothing stored. */
  voorCommit: () => void | Promise<void> = () => undefined;
  /** Called after a commit; throw here to fail although the message is stored. */
  naCommit: () => void | Promise<void> = () => undefined;
  verworpen = 0;
  /** Most bytes that one message brought so far. */
  grootste = 0;
  readonly #bewaarBytes: boolean;
  readonly #bekend = new Map<string, { hash: string; acceptatie: Acceptatie & { uitkomst: 'nieuw' | 'identiek' } }>();

  constructor(opties: { bewaarBytes: boolean } = { bewaarBytes: true }) {
    this.#bewaarBytes = opties.bewaarBytes;
  }

  open(): Ontvangst {
    const stukken: Uint8Array[] = [];
    let grootte = 0;
    return {
      schrijf: (bytes) => {
        grootte += bytes.length;
        this.grootste = Math.max(this.grootste, grootte);
        if (this.#bewaarBytes) stukken.push(Uint8Array.from(bytes));
        return Promise.resolve();
      },
      bevestig: (binnenkomst) => this.#bevestig({ binnenkomst, bytes: Buffer.concat(stukken) }),
      verwerp: () => {
        this.verworpen++;
        return Promise.resolve();
      },
    };
  }

  async #bevestig(bericht: BewaardBericht): Promise<Acceptatie> {
    await this.voorCommit();
    const { sleutel, inhoudHash } = bericht.binnenkomst;
    const hash = Buffer.from(inhoudHash).toString('hex');
    const bekend = this.#bekend.get(sleutel);
    if (bekend !== undefined) {
      return bekend.hash === hash ? { ...bekend.acceptatie, uitkomst: 'identiek' } : { uitkomst: 'afwijkend' };
    }
    const antwoord = {
      berichtId: newId(),
      antwoordKenmerk: newReferentienummer(),
      antwoordTijdstip: '20260301101501000',
    };
    const acceptatie = { uitkomst: 'nieuw', ...antwoord } as const;
    this.#bekend.set(sleutel, { hash, acceptatie });
    this.berichten.push(bericht);
    await this.naCommit();
    return acceptatie;
  }
}
