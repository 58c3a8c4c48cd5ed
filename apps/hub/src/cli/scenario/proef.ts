import { type Knoop, type Wijziging } from './boom.ts';

export type Wet = 'jw' | 'wmo';

/** A base message: `toewijzing`, `start` …; the values in it may be words between braces. */
export interface Basis {
  /** `301` */
  readonly nummer: string;
  readonly boom: readonly Knoop[];
}

/** What comes back on a message. */
export type Verwachting =
  | { readonly soort: 'goed' }
  /** Codes with the class on which they stand: `9071 op StartProduct[1]`; `naast` may stand there too. */
  | { readonly soort: 'retour'; readonly codes: readonly string[]; readonly naast: readonly string[] }
  | { readonly soort: 'fo01'; readonly code: string };

/** One message that is sent, and what must come of it. */
export interface Stap {
  readonly basis: string;
  readonly wijzigingen: readonly Wijziging[];
  readonly verwacht: Verwachting;
}

/** Which rules a message breaks inside itself, and where: asked of the message before it is sent. */
export interface Inhoudseis {
  readonly regels: readonly string[];
  /** Where the first of them stands: `ToegewezenProduct[1]/Omvang`. */
  readonly plek: string;
}

/** A run through the hub: messages one after the other, about one client. */
export interface Proef {
  readonly naam: string;
  readonly wet: Wet;
  /** Name of the file. */
  readonly onderwerp: string;
  /** `TR071`; null for a journey. */
  readonly regel: string | null;
  /** `fout`: the message that gets the code. `goed`: its nearest good neighbour. `reis`: a whole journey. */
  readonly soort: 'fout' | 'goed' | 'reis';
  readonly stappen: readonly Stap[];
  readonly inhoud: Inhoudseis | null;
  /** State of the client afterwards, as lines; null: not asked. */
  readonly stand: readonly string[] | null;
  /** What this journey leaves out. */
  readonly later: readonly string[];
}

/** All that the scenario files hold. */
export interface Catalogus {
  readonly bases: ReadonlyMap<string, Basis>;
  readonly proeven: readonly Proef[];
}
