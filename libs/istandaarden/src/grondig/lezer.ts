import type { BerichtNaam } from '../generated/3.2/berichten.ts';
import { herkenNamespace } from '../herken.ts';
import type { LeesOpties } from '../resultaat.ts';
import type { BerichtTabel } from '../tabel/tabel.ts';
import { geenNaamruimte } from '../teksten.ts';
import { Invoer } from './invoer.ts';
import { Keurder } from './keurder.ts';
import { Naamruimten, type Attribuut } from './naamruimten.ts';
import { LeesStop, stop } from './stop.ts';
import { XmlParser } from './xml-parser.ts';

/** Far beyond any message, near enough that a bomb costs nothing. */
const DIEPSTE = 100;
const MEESTE_ATTRIBUTEN = 100;
const LANGSTE_NAAM = 1_000;

const GEEN_ATTRIBUTEN: readonly Attribuut[] = [];
const UTF8 = /^utf-8$/i;

/** Root in an unknown namespace: carries what was recognised. */
export class OnbekendBericht extends LeesStop {
  readonly bericht: BerichtNaam | null;
  readonly versie: string | null;

  constructor(herkenning: Extract<ReturnType<typeof herkenNamespace>, { herkend: false }>, regel: number) {
    super(herkenning.fout.code, herkenning.fout.melding, regel);
    this.bericht = herkenning.bericht;
    this.versie = herkenning.versie;
  }
}

/**
 * Reads a document piece by piece: bytes → text (Invoer) → XML events (saxes) → table (Keurder). Well-formedness and
 * limits are guarded here; everything that ends reading is thrown as LeesStop.
 */
export class Lezer {
  readonly #parser = new XmlParser();
  readonly #invoer = new Invoer();
  readonly #ruimten = new Naamruimten();
  readonly #opties: LeesOpties;
  #attributen: Attribuut[] = [];
  #diepte = 0;
  tabel: BerichtTabel<BerichtNaam> | null = null;
  keurder: Keurder | null = null;

  constructor(opties: LeesOpties = {}) {
    this.#opties = opties;
    const p = this.#parser;
    // Few handlers on purpose: from the eighth on V8 keeps the parser in a slow form, five times slower.
    p.on('doctype', () => {
      throw stop('DTD', p.line);
    });
    p.on('attribute', (attribuut) => {
      if (this.#attributen.push(attribuut) > MEESTE_ATTRIBUTEN) throw stop('TE_VEEL_ATTRIBUTEN', p.line);
    });
    p.on('opentag', (tag) => this.#open(tag.name));
    p.on('closetag', () => this.#sluit());
    const tekst = (stuk: string): void => this.keurder?.tekst(stuk);
    p.on('text', tekst);
    p.on('cdata', tekst);
  }

  /** @throws LeesStop */
  lees(stuk: Uint8Array): void {
    const tekst = this.#invoer.lees(stuk);
    this.#parser.write(tekst);
    this.#invoer.zetRegel(this.#parser.line);
  }

  /** @throws LeesStop when the document was not complete. */
  sluit(): void {
    this.#invoer.sluit();
    this.#parser.einde = true;
    this.#parser.close();
  }

  #open(ruw: string): void {
    const regel = this.#parser.line;
    if (ruw.length > LANGSTE_NAAM) throw stop('NAAM_TE_LANG', regel);
    if (++this.#diepte > DIEPSTE) throw stop('TE_DIEP', regel);
    let attributen = GEEN_ATTRIBUTEN;
    if (this.#attributen.length > 0) {
      attributen = this.#ruimten.open(this.#diepte, this.#attributen, regel);
      this.#attributen = [];
      this.#keurNamen(attributen, regel);
    }
    const naam = this.#ruimten.element(ruw, regel);
    this.keurder ??= this.#begin(naam.uri, regel);
    this.keurder.open(naam, attributen, this.#ruimten, regel);
  }

  #sluit(): void {
    this.keurder?.sluit();
    this.#ruimten.sluit(this.#diepte);
    this.#diepte--;
  }

  #begin(namespace: string, regel: number): Keurder {
    const { encoding } = this.#parser.xmlDecl;
    if (encoding !== undefined && !UTF8.test(encoding)) throw stop('CODERING', 1);
    const herkenning = herkenNamespace(namespace);
    if (!herkenning.herkend) throw new OnbekendBericht(herkenning, regel);
    this.tabel = herkenning.tabel;
    return new Keurder(herkenning.tabel, this.#opties);
  }

  /** Attributes must have declared prefixes and different names, also where two prefixes stand for one namespace. */
  #keurNamen(attributen: readonly Attribuut[], regel: number): void {
    const namen = new Set<string>();
    for (const { name } of attributen) {
      if (name.length > LANGSTE_NAAM) throw stop('NAAM_TE_LANG', regel);
      const { uri, lokaal } = this.#ruimten.attribuut(name, regel);
      namen.add(`${uri} ${lokaal}`);
    }
    if (namen.size < attributen.length) {
      throw new LeesStop('GEEN_XML', geenNaamruimte('een attribuut komt twee keer voor'), regel);
    }
  }
}
