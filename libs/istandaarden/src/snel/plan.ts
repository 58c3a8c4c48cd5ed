// The table of a message turned into bytes: what the fast reader must meet in a document with given prefixes.
import {
  NS_BASIS,
  NS_BERICHT,
  type BerichtTabel,
  type ElementTabel,
  type KlasseType,
  type Ns,
  type TekstType,
  type WaardeType,
} from '../tabel/tabel.ts';
import { maakTag, type Tag } from './bytes.ts';

/** What a value must be. */
export type WaardePlan =
  | { readonly soort: 'cijfers'; readonly min: number; readonly max: number }
  | { readonly soort: 'tekst'; readonly type: TekstType }
  | { readonly soort: 'code'; readonly codes: ReadonlyMap<number, string> }
  | { readonly soort: 'getal'; readonly hoogstens: number }
  | { readonly soort: 'vast'; readonly getal: number; readonly lengte: number }
  | { readonly soort: 'datum' }
  | { readonly soort: 'tijd' };

export interface ElementPlan {
  readonly sleutel: string;
  readonly min: number;
  readonly max: number;
  /** `<jw301:Bsn>` and `</jw301:Bsn>`. */
  readonly open: Tag;
  readonly sluit: Tag;
  readonly klasse: KlassePlan | null;
  readonly waarde: WaardePlan | null;
  /** The repeating Client of a 323 or 325, which a reader may hand on one by one. */
  readonly client: boolean;
}

export interface KlassePlan {
  readonly rij: boolean;
  readonly elementen: readonly ElementPlan[];
}

/** How a document writes its two namespaces: prefixes with their colon, '' for the default namespace. */
export interface Stijl {
  readonly bericht: string;
  /** Null: the basisschema is declared as default namespace on each element with which it begins. */
  readonly basis: string | null;
}

/** Codes of more characters than fit in one number are for the thorough reader. */
export const MAX_CODE = 4;

/** A code of at most four ASCII characters as one number. */
function codeSleutel(code: string): number {
  let sleutel = 0;
  for (let i = 0; i < code.length; i++) sleutel = (sleutel << 8) | code.charCodeAt(i);
  return sleutel;
}

function codeMap(codes: ReadonlySet<string>): ReadonlyMap<number, string> {
  return new Map([...codes].filter((c) => /^[!-~]{1,4}$/.test(c)).map((c) => [codeSleutel(c), c]));
}

function waardePlan(type: WaardeType): WaardePlan {
  switch (type.soort) {
    case 'tekst':
      return type.patroon === 'cijfers' ? { soort: 'cijfers', min: type.min, max: type.max } : { soort: 'tekst', type };
    case 'code':
      return { soort: 'code', codes: codeMap(type.codes) };
    case 'getal':
      if (type.vast === null) return { soort: 'getal', hoogstens: type.hoogstens };
      return { soort: 'vast', getal: Number(type.vast), lengte: type.vast.length };
    case 'datum':
    case 'tijd':
      return { soort: type.soort };
  }
}

class Planner {
  readonly #tabel: BerichtTabel;
  readonly #stijl: Stijl;
  readonly #klassen = new Map<string, KlassePlan>();

  constructor(tabel: BerichtTabel, stijl: Stijl) {
    this.#tabel = tabel;
    this.#stijl = stijl;
  }

  element(e: ElementTabel, ouder: Ns | null): ElementPlan {
    const [naam, declaratie] = this.#tag(e, ouder);
    return {
      sleutel: e.sleutel,
      min: e.min,
      max: e.max,
      open: maakTag(`<${naam}${declaratie}>`),
      sluit: maakTag(`</${naam}>`),
      klasse: e.type.soort === 'klasse' ? this.#klasse(e.type, e.ns) : null,
      waarde: e.type.soort === 'klasse' ? null : waardePlan(e.type),
      client: e.naam === 'Client' && e.max > 1,
    };
  }

  #tag(e: ElementTabel, ouder: Ns | null): [naam: string, declaratie: string] {
    if (e.ns === NS_BERICHT) return [this.#stijl.bericht + e.naam, ''];
    if (this.#stijl.basis !== null) return [this.#stijl.basis + e.naam, ''];
    return [e.naam, ouder === NS_BASIS ? '' : ` xmlns="${this.#tabel.namespaces[NS_BASIS]}"`];
  }

  /** A class is planned once per namespace of the element that has it: that decides what its children declare. */
  #klasse(k: KlasseType, ns: Ns): KlassePlan {
    const sleutel = `${ns} ${k.naam}`;
    let plan = this.#klassen.get(sleutel);
    if (!plan) {
      plan = { rij: k.rij, elementen: k.elementen.map((e) => this.element(e, ns)) };
      this.#klassen.set(sleutel, plan);
    }
    return plan;
  }
}

/** Different ways of writing that are kept at hand; real senders have a handful. */
const ONTHOUDEN = 64;
const plannen = new Map<string, ElementPlan>();

/** The plan of the root element for documents in this style. */
export function planVan(tabel: BerichtTabel, stijl: Stijl): ElementPlan {
  const sleutel = `${tabel.release} ${tabel.naam} ${stijl.bericht} ${stijl.basis ?? '-'}`;
  let plan = plannen.get(sleutel);
  if (!plan) {
    if (plannen.size >= ONTHOUDEN) plannen.clear();
    plan = new Planner(tabel, stijl).element(tabel.wortel, null);
    plannen.set(sleutel, plan);
  }
  return plan;
}
