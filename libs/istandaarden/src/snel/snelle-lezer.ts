// The fast reader: one pass over the bytes with the table in hand. It may only say yes; its no means nothing.
import { isUtf8 } from 'node:buffer';
import type { LeesOpties, SnelResultaat } from '../resultaat.ts';
import { MAX_BYTES } from '../teksten.ts';
import { type Bytes, staatOp, type Tag } from './bytes.ts';
import { leesBegin } from './begin.ts';
import { type ElementPlan, type KlassePlan, MAX_CODE, planVan, type WaardePlan } from './plan.ts';
import { type Bereik, isTijd, leesDatum, leesTekst } from './waarden.ts';

type Client = Parameters<NonNullable<LeesOpties['opClient']>>[0];
type Waarde = string | number | object;
type Velden = Record<string, Waarde>;

const SPATIE = 0x20;
const HAAK_OPEN = 0x3c;
const HAAK_SLUIT = 0x3e;
/** Length of `hh:mm:ss` and `yyyy-mm-dd`. */
const TIJD = 8;
const DATUM = 10;
/** Digits that surely fit in a number. */
const MAX_CIJFERS = 15;

function isWit(byte: number): boolean {
  return byte === 0x09 || byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/**
 * The document without white space at its end. What remains ends in `>`, and at a `>` every loop below stops; so none
 * runs past the end once it began before it.
 */
function totLaatsteHaak(bytes: Bytes): Bytes | null {
  let eind = bytes.length;
  while (eind > 0 && isWit(bytes[eind - 1]!)) eind--;
  return bytes[eind - 1] === HAAK_SLUIT ? (bytes.subarray(0, eind) as Bytes) : null;
}

class Scan {
  readonly #b: Bytes;
  readonly #zicht: DataView;
  readonly #opClient: LeesOpties['opClient'];
  readonly #bereik: Bereik = { tot: 0, soorten: 0 };
  readonly #datums = new Map<number, string>();
  #p: number;
  #clienten = 0;

  constructor(bytes: Bytes, begin: number, opClient: LeesOpties['opClient']) {
    this.#b = bytes;
    this.#zicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#p = begin;
    this.#opClient = opClient;
  }

  /** The content and the end of the root element, and nothing after it. */
  document(wortel: ElementPlan): Waarde | null {
    const waarde = wortel.klasse && this.#klasse(wortel.klasse);
    return waarde !== null && this.#volgt(wortel.sluit) && this.#p === this.#b.length ? waarde : null;
  }

  /** Whether this tag follows, white space aside; if so it is passed. */
  #volgt(tag: Tag): boolean {
    const b = this.#b;
    const eind = b.length;
    let p = this.#p;
    while (p < eind && isWit(b[p]!)) p++;
    this.#p = p;
    if (!staatOp(this.#zicht, p, tag)) return false;
    this.#p = p + tag.lengte;
    return true;
  }

  #klasse(k: KlassePlan): Velden | Waarde[] | null {
    if (k.rij) return this.#rij(k.elementen[0]!);
    const uit: Velden = {};
    for (const e of k.elementen) {
      if (!this.#volgt(e.open)) {
        if (e.min > 0) return null;
        continue;
      }
      const waarde = this.#inhoud(e);
      if (waarde === null) return null;
      uit[e.sleutel] = waarde;
    }
    return uit;
  }

  #rij(e: ElementPlan): Waarde[] | null {
    const uit: Waarde[] = [];
    let n = 0;
    while (this.#volgt(e.open)) {
      const waarde = this.#inhoud(e);
      if (waarde === null) return null;
      n++;
      if (e.client && this.#opClient) this.#opClient(waarde as Client, ++this.#clienten);
      else uit.push(waarde);
    }
    return n >= e.min ? uit : null;
  }

  /** What stands between the tags, and the end tag. */
  #inhoud(e: ElementPlan): Waarde | null {
    if (e.klasse) {
      const waarde = this.#klasse(e.klasse);
      return waarde !== null && this.#volgt(e.sluit) ? waarde : null;
    }
    if (!e.waarde || this.#p >= this.#b.length) return null;
    const waarde = this.#waarde(e.waarde);
    return waarde !== null && this.#b[this.#p] === HAAK_OPEN && this.#volgt(e.sluit) ? waarde : null;
  }

  #waarde(w: WaardePlan): Waarde | null {
    switch (w.soort) {
      case 'cijfers':
        return this.#cijfers(w.min, w.max);
      case 'getal':
        return this.#getal(w.hoogstens);
      case 'code':
        return this.#code(w.codes);
      case 'datum':
        return this.#datum();
      case 'tekst': {
        const tekst = leesTekst(this.#b, this.#p, this.#bereik, w.type);
        this.#p = this.#bereik.tot;
        return tekst;
      }
      case 'tijd':
        return this.#tijd();
      case 'vast':
        return this.#vast(w.getal, w.lengte);
    }
  }

  #neem(lengte: number): string {
    const van = this.#p;
    this.#p = van + lengte;
    return this.#b.latin1Slice(van, this.#p);
  }

  #cijfersTot(): number {
    const b = this.#b;
    let p = this.#p;
    for (let c = b[p]! - 48; c >= 0 && c <= 9; c = b[p]! - 48) p++;
    return p;
  }

  #cijfers(min: number, max: number): string | null {
    const lengte = this.#cijfersTot() - this.#p;
    return lengte >= min && lengte <= max ? this.#neem(lengte) : null;
  }

  #getal(hoogstens: number): number | null {
    const b = this.#b;
    const tot = this.#cijfersTot();
    const lengte = tot - this.#p;
    if (lengte === 0 || lengte > MAX_CIJFERS) return null;
    let getal = 0;
    for (let p = this.#p; p < tot; p++) getal = getal * 10 + b[p]! - 48;
    this.#p = tot;
    return getal <= hoogstens ? getal : null;
  }

  /** The fixed number, written in the one way that its pattern allows. */
  #vast(getal: number, lengte: number): number | null {
    return this.#cijfersTot() - this.#p === lengte && this.#getal(getal) === getal ? getal : null;
  }

  #tijd(): string | null {
    return isTijd(this.#b, this.#p) ? this.#neem(TIJD) : null;
  }

  #code(codes: ReadonlyMap<number, string>): string | null {
    const b = this.#b;
    let p = this.#p;
    let sleutel = 0;
    for (let c = b[p]!; c !== HAAK_OPEN && c !== HAAK_SLUIT; c = b[p]!) {
      if (c <= SPATIE || p++ - this.#p === MAX_CODE) return null;
      sleutel = (sleutel << 8) | c;
    }
    this.#p = p;
    return codes.get(sleutel) ?? null;
  }

  /** A date comes back hundreds of times in one document: the same day is the same string. */
  #datum(): string | null {
    const sleutel = leesDatum(this.#b, this.#p);
    if (sleutel === 0) return null;
    const bekend = this.#datums.get(sleutel);
    if (bekend === undefined) {
      const tekst = this.#neem(DATUM);
      this.#datums.set(sleutel, tekst);
      return tekst;
    }
    this.#p += DATUM;
    return bekend;
  }
}

/**
 * Reads a message that is written in the usual way and is valid; null for every other document, valid or not.
 * With `opClient` the Clients that were complete have been handed on, also when the answer is null.
 */
export function leesSnel(bytes: Uint8Array, opties: LeesOpties = {}): SnelResultaat | null {
  if (bytes.length > MAX_BYTES || !isUtf8(bytes)) return null;
  const heel = totLaatsteHaak(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as Bytes);
  const begin = heel && leesBegin(heel);
  if (!heel || !begin) return null;
  const waarde = new Scan(heel, begin.inhoud, opties.opClient).document(planVan(begin.tabel, begin.stijl));
  return waarde === null ? null : { tabel: begin.tabel, waarde: waarde as SnelResultaat['waarde'] };
}
