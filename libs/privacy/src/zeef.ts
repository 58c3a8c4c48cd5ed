import { type Toegestaan } from './toegestaan.ts';

export interface Gezeefd<B> {
  /** Undefined when nothing of it may pass. */
  readonly waarde: unknown;
  /** Paths of what was taken out. */
  readonly verwijderd: readonly string[];
  /** The first objection to a BSN; the rest of the value was then not looked at. */
  readonly bezwaar: (B & { readonly pad: string }) | null;
}

const WEG = Symbol('weg');
/** A key that is no ordinary name could itself be data: it is not repeated in a path. */
const NAAM = /^[a-zA-Z]\w{0,60}$/;

/**
 * Holds a value against an allow-list. Copies nothing as long as nothing has to go; a field that is not allowed, or that
 * has another shape than allowed, goes as a whole.
 */
export function zeef<B extends object>(
  waarde: unknown,
  toegestaan: Toegestaan,
  pad: string,
  toetsBsn: (bsn: string) => B | null,
): Gezeefd<B> {
  const zever = new Zever(pad, toetsBsn);
  const over = zever.pas(waarde, toegestaan);
  return { waarde: over === WEG ? undefined : over, verwijderd: zever.verwijderd, bezwaar: zever.bezwaar };
}

class Zever<B extends object> {
  readonly verwijderd: string[] = [];
  bezwaar: (B & { readonly pad: string }) | null = null;
  /** Keys and indexes from the start to where we are. */
  readonly #plek: (string | number)[] = [];
  readonly #begin: string;
  readonly #toetsBsn: (bsn: string) => B | null;

  constructor(begin: string, toetsBsn: (bsn: string) => B | null) {
    this.#begin = begin;
    this.#toetsBsn = toetsBsn;
  }

  pas(waarde: unknown, toegestaan: Toegestaan): unknown {
    switch (toegestaan.soort) {
      case 'waarde':
        return this.#pasWaarde(waarde, toegestaan.bsn);
      case 'lijst':
        return Array.isArray(waarde) ? this.#pasLijst(waarde, toegestaan.item) : this.#neemWeg();
      case 'groep':
        return isGroep(waarde) ? this.#pasGroep(waarde, toegestaan.velden) : this.#neemWeg();
    }
  }

  #pasWaarde(waarde: unknown, bsn: boolean): unknown {
    if (bsn) {
      if (typeof waarde !== 'string') return this.#neemWeg();
      const bezwaar = this.#toetsBsn(waarde);
      if (bezwaar) this.bezwaar ??= { ...bezwaar, pad: this.#pad() };
      return waarde;
    }
    return typeof waarde === 'object' || typeof waarde === 'function' || typeof waarde === 'symbol'
      ? this.#neemWeg()
      : waarde;
  }

  #pasLijst(lijst: readonly unknown[], toegestaan: Toegestaan): unknown {
    let nieuw: unknown[] | null = null;
    for (let i = 0; i < lijst.length && this.bezwaar === null; i++) {
      this.#plek.push(i);
      const over = this.pas(lijst[i], toegestaan);
      this.#plek.pop();
      if (over !== lijst[i]) nieuw ??= lijst.slice(0, i);
      if (nieuw && over !== WEG) nieuw.push(over);
    }
    return nieuw ?? lijst;
  }

  #pasGroep(groep: Readonly<Record<string, unknown>>, velden: ReadonlyMap<string, Toegestaan>): unknown {
    let nieuw: Record<string, unknown> | null = null;
    for (const sleutel in groep) {
      if (this.bezwaar !== null) break;
      const deel = groep[sleutel];
      if (deel === undefined) continue;
      const veld = velden.get(sleutel);
      this.#plek.push(sleutel);
      const over = veld === undefined ? this.#neemWeg() : this.pas(deel, veld);
      this.#plek.pop();
      if (over === deel) continue;
      nieuw ??= { ...groep };
      if (over === WEG) delete nieuw[sleutel];
      else nieuw[sleutel] = over;
    }
    return nieuw ?? groep;
  }

  #neemWeg(): typeof WEG {
    this.verwijderd.push(this.#pad());
    return WEG;
  }

  #pad(): string {
    return this.#plek.reduce<string>((pad, stap) => {
      if (typeof stap === 'number') return `${pad}[${stap}]`;
      const naam = NAAM.test(stap) ? stap : '?';
      return pad === '' ? naam : `${pad}.${naam}`;
    }, this.#begin);
  }
}

function isGroep(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
