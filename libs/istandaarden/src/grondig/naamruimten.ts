import { geenNaamruimte } from '../teksten.ts';
import { LeesStop } from './stop.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

export interface Attribuut {
  readonly name: string;
  readonly value: string;
}

export interface Naam {
  readonly uri: string;
  readonly lokaal: string;
}

interface Bereik {
  readonly diepte: number;
  readonly voorvoegsels: ReadonlyMap<string, string>;
  readonly namen: Map<string, Naam>;
}

const fout = (wat: string, regel: number): LeesStop => new LeesStop('GEEN_XML', geenNaamruimte(wat), regel);

/** The prefix that an attribute declares, or null when it declares none. */
function gedeclareerd(naam: string): string | null {
  if (naam === 'xmlns') return '';
  return naam.startsWith('xmlns:') ? naam.slice('xmlns:'.length) : null;
}

/** What Namespaces in XML forbids: reserved prefixes and names bound to something else, a prefix without a name. */
function keurDeclaratie(voorvoegsel: string, uri: string, regel: number): void {
  const goed = voorvoegsel === 'xml' ? uri === XML : uri !== XML && uri !== XMLNS;
  const leeg = uri === '' && voorvoegsel !== '';
  if (!goed || leeg || voorvoegsel === 'xmlns' || voorvoegsel.includes(':')) {
    throw fout('een voorvoegsel is verkeerd gedeclareerd', regel);
  }
}

/** The namespace declarations in force. Names are resolved once for as long as no element declares anything new. */
export class Naamruimten {
  #bereiken: Bereik[] = [{ diepte: 0, voorvoegsels: new Map([['xml', XML]]), namen: new Map() }];
  #top = this.#bereiken[0] as Bereik;

  /** Takes the declarations among the attributes of an element; returns the other attributes. */
  open(diepte: number, attributen: readonly Attribuut[], regel: number): readonly Attribuut[] {
    const nieuw = new Map<string, string>();
    const rest = attributen.filter(({ name, value }) => {
      const voorvoegsel = gedeclareerd(name);
      if (voorvoegsel === null) return true;
      keurDeclaratie(voorvoegsel, value, regel);
      nieuw.set(voorvoegsel, value);
      return false;
    });
    if (nieuw.size > 0) {
      this.#top = { diepte, voorvoegsels: new Map([...this.#top.voorvoegsels, ...nieuw]), namen: new Map() };
      this.#bereiken.push(this.#top);
    }
    return rest;
  }

  /** Leaves the element at this depth. */
  sluit(diepte: number): void {
    if (this.#top.diepte !== diepte || this.#bereiken.length === 1) return;
    this.#bereiken.pop();
    this.#top = this.#bereiken.at(-1) as Bereik;
  }

  /** @throws LeesStop on a malformed name or a prefix that was not declared. */
  element(ruw: string, regel: number): Naam {
    const bekend = this.#top.namen.get(ruw);
    if (bekend) return bekend;
    const naam = this.#zoek(ruw, this.#top.voorvoegsels.get('') ?? '', regel);
    this.#top.namen.set(ruw, naam);
    return naam;
  }

  /** An attribute without prefix is in no namespace. */
  attribuut(ruw: string, regel: number): Naam {
    return this.#zoek(ruw, '', regel);
  }

  /** The QName in an xsi:type; null when it is none. */
  waarde(tekst: string): Naam | null {
    try {
      return this.#zoek(tekst, this.#top.voorvoegsels.get('') ?? '', 0);
    } catch {
      return null;
    }
  }

  #zoek(ruw: string, zonder: string, regel: number): Naam {
    const dubbelepunt = ruw.indexOf(':');
    if (dubbelepunt < 0) return { uri: zonder, lokaal: ruw };
    const uri = this.#top.voorvoegsels.get(ruw.slice(0, dubbelepunt));
    const lokaal = ruw.slice(dubbelepunt + 1);
    if (uri === undefined) throw fout('een voorvoegsel is niet gedeclareerd', regel);
    if (lokaal === '' || lokaal.includes(':'))
      throw fout('een naam heeft een dubbelepunt op de verkeerde plaats', regel);
    return { uri, lokaal };
  }
}
