import type { BerichtPerNaam, Domein, RetourCode } from '#hub/istandaarden';
import type { Bronnen } from './extern/bronnen.ts';
import type { RegelCode } from './generated/3.2/regels.ts';
import type { Stand } from './stand/stand.ts';

/** The messages on which rules stand. A retourbericht other than the 325 has none (istandaarden.md §5.2.4). */
export type Nummer = '301' | '305' | '307' | '315' | '317' | '319' | '323' | '325';

/** The typed value of one message in either domain. */
export type Bericht<N extends Nummer> = BerichtPerNaam[`JW${N}`] | BerichtPerNaam[`WMO${N}`];

/**
 * One element instance: the keys that lead to it through the typed value, such as
 * `['client', 'toegewezenProducten', 1, 'omvang']`. An index counts from 0. An absent element is named by its last key.
 */
export type Plek = readonly (string | number)[];

/** One place where a rule does not hold. */
export interface Vondst {
  readonly plek: Plek;
  /** What the Dutch sentence of the rule needs; never personal data (no BSN, name, birth date, address). */
  readonly gegevens?: Readonly<Record<string, string | number>>;
}

/** A prestatie, in a declaratie or in the answer to it. */
export type Prestatie = BerichtPerNaam['JW323']['declaratie']['clienten'][number]['prestaties'][number];

/** What a rule asks of every prestatie of one message, in order. */
export interface Prestatievraag {
  /** Where under the prestatie a finding stands. */
  readonly onder: Plek;
  /** Null when the rule holds, else the values for its sentence. `volgnummer` counts the prestaties from 0. */
  readonly oordeel: (prestatie: Prestatie, volgnummer: number) => NonNullable<Vondst['gegevens']> | null;
  /** What can only be said when all have been seen. */
  readonly slot?: () => readonly Vondst[];
}

/** A rule that looks inside one message: level 2, retourcode 0001. */
export interface Inhoudsregel {
  readonly regel: RegelCode;
  readonly toets: { readonly [N in Nummer]?: (bericht: Bericht<N>, domein: Domein) => readonly Vondst[] };
  /**
   * What it asks of each prestatie; such findings come after those of `toets`. A message may hold tens of
   * thousands, so that one walk puts the questions of all rules.
   */
  readonly prestaties?: { readonly [N in '323' | '325']?: (bericht: Bericht<N>) => Prestatievraag };
}

/** What a rule of level 3 or 4 judges by. Everything it needs is in here: it fetches nothing. */
export interface StandVraag<N extends Nummer> {
  readonly bericht: Bericht<N>;
  readonly domein: Domein;
  readonly stand: Stand;
  readonly bronnen: Bronnen;
}

/** A rule that needs what happened before (level 3) or a source outside the messages (level 4). */
export interface Standregel {
  readonly regel: RegelCode;
  readonly toets: { readonly [N in Nummer]?: (vraag: StandVraag<N>) => readonly Vondst[] };
}

/** A finding of a rule, ready for the retourbericht and for people. */
export interface Vaststelling extends Vondst {
  readonly regel: RegelCode;
  readonly niveau: 2 | 3 | 4;
  readonly code: RetourCode;
  /** Dutch: what is wrong, what is allowed, how to repair. */
  readonly melding: string;
}
