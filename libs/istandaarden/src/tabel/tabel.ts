// What readers, writer and recogniser work with: the element tree of one message.
import type { Domein, Partij, Patroon } from './data.ts';

/** Index in `BerichtTabel.namespaces`. */
export type Ns = 0 | 1;
export const NS_BERICHT: Ns = 0;
export const NS_BASIS: Ns = 1;

export interface TekstType {
  readonly soort: 'tekst';
  /** Name of the declared type; null when it was made stricter in place. */
  readonly naam: string | null;
  /** Least and most number of characters (code points). */
  readonly min: number;
  readonly max: number;
  readonly patroon: Patroon | null;
}

export interface CodeType {
  readonly soort: 'code';
  readonly naam: string | null;
  readonly codes: ReadonlySet<string>;
}

export interface GetalType {
  readonly soort: 'getal';
  readonly naam: string | null;
  /** Inclusive; the least is always 0. */
  readonly hoogstens: number;
  /** When set: the only text allowed after white space is taken off. */
  readonly vast: string | null;
}

export interface MomentType {
  readonly soort: 'datum' | 'tijd';
  readonly naam: string | null;
}

export type WaardeType = TekstType | CodeType | GetalType | MomentType;

export interface KlasseType {
  readonly soort: 'klasse';
  readonly naam: string;
  /** Namespace in which the type is declared. */
  readonly ns: Ns;
  /** A class that only holds a repeating element; its value is the array of that element's values. */
  readonly rij: boolean;
  readonly elementen: readonly ElementTabel[];
}

export interface ElementTabel {
  readonly naam: string;
  readonly ns: Ns;
  readonly min: 0 | 1;
  /** 1 or Infinity. */
  readonly max: number;
  /** Property in the typed value: the name with a small first letter. */
  readonly sleutel: string;
  /** The value may be personal data: never in a finding, log or error. */
  readonly gevoelig: boolean;
  readonly type: KlasseType | WaardeType;
}

export interface BerichtTabel<Naam extends string = string> {
  /** `JW301` */
  readonly naam: Naam;
  readonly release: string;
  readonly domein: Domein;
  readonly nummer: number;
  readonly berichtcode: string;
  readonly richting: 'heen' | 'retour';
  /** Who stands in Header/Afzender. A retourbericht keeps the Afzender of its heenbericht. */
  readonly afzender: Partij;
  /** Name of the message that answers this one, or that this one answers. */
  readonly antwoord: Naam | null;
  readonly antwoordOp: Naam | null;
  /** Of the message and of the basisschema. */
  readonly namespaces: readonly [string, string];
  /** Conventional prefixes, as the standard's own examples use them. */
  readonly voorvoegsels: readonly [string, string];
  /** The version stamp that own messages carry in XsdVersie. */
  readonly xsdVersie: string;
  /** The element Bericht. */
  readonly wortel: ElementTabel;
}
