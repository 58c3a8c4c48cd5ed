import type { BerichtPerNaam, Domein, GeslotenPeriode } from '#hub/istandaarden';
import type { Plek, RegelCode, StandDeclaratie, StandToewijzing } from '#hub/regels';
import type { Afspraken } from './afspraken.ts';
import type { Beleid } from './beleid.ts';
import type { Boek } from './boek.ts';

export type Declaratie = BerichtPerNaam['JW323']['declaratie'];
export type Prestatie = Declaratie['clienten'][number]['prestaties'][number];

/** Everything that decides over one prestatie. A check fetches nothing and changes nothing. Amounts are eurocent. */
export interface PrestatieVraag {
  readonly prestatie: Prestatie;
  /** Of the Client that the prestatie stands under. */
  readonly bsn: string;
  readonly domein: Domein;
  /** Of the declaratie that the prestatie stands in. */
  readonly declaratiePeriode: GeslotenPeriode;
  /** Latest version of the toewijzing it names, at this client and this aanbieder; null: there is none. */
  readonly toewijzing: StandToewijzing | null;
  /** Of the aanbieder, after the lines that were judged before this one. */
  readonly boek: Boek;
  /** With the aanbieder. */
  readonly afspraken: Afspraken;
  readonly beleid: Beleid;
}

/** Everything that decides over the class Declaratie. */
export interface DeclaratieVraag {
  readonly declaratie: Declaratie;
  /** The processed declaraties of this aanbieder at this gemeente in this domain. */
  readonly eerder: readonly StandDeclaratie[];
}

/** Values for the sentence of the rule and for the explanation of the decision; never personal data. */
export type Gegevens = Readonly<Record<string, string | number>>;

/**
 * What a check says. null: not asked of this line. `fout`: the rule does not hold, the line is rejected with its code.
 * `wacht`: an agreed tarief is missing, so that nothing can be said; a line without any `fout` then waits for a person.
 */
export type Oordeel = { readonly uitkomst: 'goed' | 'fout' | 'wacht'; readonly gegevens: Gegevens } | null;

interface Keuring<V> {
  readonly regel: RegelCode;
  /** Where a finding stands, from the judged class down; empty: on the class itself. */
  readonly plek: Plek;
  readonly toets: (vraag: V) => Oordeel;
}

/** A rule on one prestatie. */
export type Check = Keuring<PrestatieVraag>;
/** A rule on the class Declaratie. */
export type DeclaratieCheck = Keuring<DeclaratieVraag>;

/** Holds or not, with the numbers it was decided on. */
export function oordeel(voldoet: boolean, gegevens: Gegevens = {}): Oordeel {
  return { uitkomst: voldoet ? 'goed' : 'fout', gegevens };
}
