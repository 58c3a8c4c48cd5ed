import type { Eenheid, RetourCode } from '#hub/istandaarden';
import type { RegelCode, StandToewijzing, Vaststelling } from '#hub/regels';
import type { Gegevens } from '../check.ts';

/** A rule that was asked of a line, what it said and on which numbers. */
export interface Stap {
  readonly regel: RegelCode;
  readonly uitkomst: 'goed' | 'fout' | 'wacht';
  readonly gegevens: Gegevens;
}

/** What was decided over one prestatie. */
export interface PrestatieOordeel {
  /** `niet beoordeeld`: something above this line failed. */
  readonly uitkomst: 'toegekend' | 'afgewezen' | 'niet beoordeeld';
  /** Of the 325, each once and in order; empty unless rejected. */
  readonly codes: readonly RetourCode[];
  /** Why it was rejected, in the order in which the rules were asked. */
  readonly redenen: readonly Vaststelling[];
  /** Every rule that had something to say. */
  readonly stappen: readonly Stap[];
  /** The version of the toewijzing that the line was judged by; null: none, or not judged. */
  readonly toewijzing: StandToewijzing | null;
}

/** What was decided over one Client; the prestaties stand as in the message. */
export interface ClientOordeel {
  /** Own codes of the Client, each once and in order; empty when it did not fail itself. */
  readonly codes: readonly RetourCode[];
  readonly redenen: readonly Vaststelling[];
  readonly prestaties: readonly PrestatieOordeel[];
}

export type DeclaratieUitkomst = 'volledig toegekend' | 'deels toegekend' | 'niet toegekend' | 'niet verwerkt';

/** The decision over a 323: everything that its 325 says, and why. Clients stand as in the message. */
export interface Beslissing {
  readonly soort: 'beslist';
  readonly uitkomst: DeclaratieUitkomst;
  /** RetourCodes of the Header and of the class DeclaratieAntwoord; the latter empty: the 325 has no such class. */
  readonly header: readonly RetourCode[];
  readonly declaratie: readonly RetourCode[];
  /** Eurocent, credit negative: as the message says. */
  readonly ingediend: number;
  /** Eurocent, credit negative: the sum of what was approved. */
  readonly toegekend: number;
  readonly clienten: readonly ClientOordeel[];
  /** Everything that was found: inside the message, or above it from the Header down. */
  readonly vaststellingen: readonly Vaststelling[];
}

/** A tarief that was not agreed, for the line that waits for it. Client and prestatie count from 0. */
export interface OntbrekendTarief {
  readonly client: number;
  readonly prestatie: number;
  readonly productCode: string;
  readonly eenheid: Eenheid;
  /** Begindatum of the ProductPeriode. */
  readonly op: string;
}

/**
 * No decision: between at least one line and its approval stands nothing but a tarief that was not agreed. A person adds
 * the tarief, then the whole declaratie is judged (declaratie-randgevallen 28).
 */
export interface Aanhouding {
  readonly soort: 'aangehouden';
  /** Never empty. */
  readonly ontbreekt: readonly OntbrekendTarief[];
}

export type Declaratieoordeel = Beslissing | Aanhouding;
