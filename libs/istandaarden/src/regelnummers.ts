const LF = 0x0a;
const CR = 0x0d;
const SPATIE = 0x20;
const UITROEP = 0x21;
const AANHALING = 0x22;
const APOSTROF = 0x27;
const SCHUIN = 0x2f;
const DUBBELE_PUNT = 0x3a;
const HAAK_OPEN = 0x3c;
const HAAK_SLUIT = 0x3e;
const VRAAG = 0x3f;
const BLOKHAAK = 0x5b;

/** An element on the way to one of the paths, and the line where it was seen. A leaf holds no maps: there are many. */
class Knoop {
  #kinderen: Map<string, Knoop> | null = null;
  /** How often each child that a path counts was seen. */
  #aantallen: Map<string, number> | null = null;
  regel: number | null = null;

  /** The node for a part of a path, such as `Client` or `Prestatie[2]`. */
  maak(deel: string): Knoop {
    this.#kinderen ??= new Map();
    let kind = this.#kinderen.get(deel);
    if (!kind) this.#kinderen.set(deel, (kind = new Knoop()));
    const index = deel.indexOf('[');
    if (index > 0) (this.#aantallen ??= new Map()).set(deel.slice(0, index), 0);
    return kind;
  }

  zoek(deel: string): Knoop | undefined {
    return this.#kinderen?.get(deel);
  }

  /** The node of the child that opens now; undefined when no path leads through it. */
  open(naam: string): Knoop | undefined {
    const aantal = this.#aantallen?.get(naam);
    if (aantal === undefined) return this.#kinderen?.get(naam);
    this.#aantallen?.set(naam, aantal + 1);
    return this.#kinderen?.get(`${naam}[${aantal + 1}]`);
  }
}

/**
 * Walks along the tags of a document that is known to be well-formed, so that only their begin and end have to be seen:
 * many times faster than parsing again.
 */
class Looper {
  readonly #b: Buffer;
  readonly #open: Knoop[];
  /** How deep below the last element that a path leads through. */
  #overslaan = 0;
  #regel = 1;
  #geteldTot = 0;

  constructor(bytes: Uint8Array, wortel: Knoop) {
    this.#b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#open = [wortel];
  }

  loop(): void {
    const b = this.#b;
    let p = 0;
    while (p < b.length) {
      if (b[p] === HAAK_OPEN) p = this.#tag(p);
      else p++;
    }
  }

  /** Passes what begins with `<` here. */
  #tag(p: number): number {
    const soort = this.#b[p + 1];
    if (soort === VRAAG) return this.#na('?>', p);
    if (soort === UITROEP) return this.#na(this.#b[p + 2] === BLOKHAAK ? ']]>' : '-->', p);
    const eind = this.#eindVanTag(p);
    if (soort === SCHUIN) this.#sluit();
    else {
      this.#begin(p + 1, eind);
      if (this.#b[eind - 1] === SCHUIN) this.#sluit();
    }
    return eind + 1;
  }

  #na(slot: string, p: number): number {
    const plek = this.#b.indexOf(slot, p + 2);
    return plek < 0 ? this.#b.length : plek + slot.length;
  }

  /** Where the `>` of a tag stands; one between quotes is not it. */
  #eindVanTag(p: number): number {
    const b = this.#b;
    for (; p < b.length; p++) {
      const c = b[p];
      if (c === HAAK_SLUIT) return p;
      if (c === AANHALING || c === APOSTROF) {
        const slot = b.indexOf(c, p + 1);
        if (slot < 0) return b.length;
        p = slot;
      }
    }
    return p;
  }

  #begin(van: number, eind: number): void {
    const kind = this.#overslaan > 0 ? undefined : this.#open.at(-1)?.open(this.#lokaleNaam(van, eind));
    if (!kind) {
      this.#overslaan++;
      return;
    }
    kind.regel = this.#regelVan(eind);
    this.#open.push(kind);
  }

  #sluit(): void {
    if (this.#overslaan > 0) this.#overslaan--;
    else this.#open.pop();
  }

  #lokaleNaam(van: number, eind: number): string {
    const b = this.#b;
    let p = van;
    let begin = van;
    for (; p < eind; p++) {
      const c = b[p] ?? 0;
      if (c <= SPATIE || c === SCHUIN) break;
      if (c === DUBBELE_PUNT) begin = p + 1;
    }
    return b.toString('latin1', begin, p);
  }

  /** The line on which a place stands; places are asked from front to back. */
  #regelVan(plek: number): number {
    const b = this.#b;
    for (let p = this.#geteldTot; p < plek; p++) {
      if (b[p] === LF || (b[p] === CR && b[p + 1] !== LF)) this.#regel++;
    }
    this.#geteldTot = plek;
    return this.#regel;
  }
}

const delen = (pad: string): string[] => pad.split('/').slice(1);

/**
 * The line of each path in a message that was read before, counted from 1, where its begin tag ends; of an element that is
 * not there the line of what would be around it.
 */
export function regelnummersVan(bytes: Uint8Array, paden: Iterable<string>): ReadonlyMap<string, number> {
  const gevraagd = new Set(paden);
  const regels = new Map<string, number>();
  if (gevraagd.size === 0) return regels;
  const wortel = new Knoop();
  for (const pad of gevraagd) delen(pad).reduce((knoop, deel) => knoop.maak(deel), wortel);
  new Looper(bytes, wortel).loop();
  for (const pad of gevraagd) {
    let knoop: Knoop | undefined = wortel;
    let regel = 1;
    for (const deel of delen(pad)) {
      knoop = knoop?.zoek(deel);
      regel = knoop?.regel ?? regel;
    }
    regels.set(pad, regel);
  }
  return regels;
}
