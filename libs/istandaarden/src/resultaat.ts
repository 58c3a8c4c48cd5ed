import type { BerichtNaam, BerichtPerNaam } from './generated/3.2/berichten.ts';
import type { Client323 } from './generated/3.2/bericht323.ts';
import type { Client325 } from './generated/3.2/bericht325.ts';
import type { Domein } from './tabel/data.ts';
import type { BerichtTabel } from './tabel/tabel.ts';

/** One thing that is wrong with a message. Data, never thrown; the melding holds no personal data. */
export interface Bevinding {
  /** 1 schema, 2 inside the message, 3 across messages, 4 external source. */
  readonly niveau: 1 | 2 | 3 | 4;
  /** `XSD`, or the code of the rule: `TR101`. */
  readonly regel: string;
  /** Retourcode; null at level 1, where no retourbericht exists. */
  readonly code: string | null;
  /** `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang`: an index only where an element may repeat. */
  readonly pad: string;
  readonly regelnummer: number | null;
  /** Dutch, for people: what is wrong and what is allowed. */
  readonly melding: string;
}

/** Why a document was not read as a message at all. */
export type OnleesbaarCode =
  | 'LEEG'
  | 'TE_GROOT'
  | 'BINAIR'
  | 'BOM'
  | 'CODERING'
  | 'DTD'
  | 'AFGEBROKEN'
  | 'GEEN_XML'
  | 'TE_DIEP'
  | 'TE_VEEL_ATTRIBUTEN'
  | 'NAAM_TE_LANG'
  | 'ONBEKEND_BERICHT'
  | 'ONBEKENDE_VERSIE';

export interface OnleesbaarFout {
  readonly code: OnleesbaarCode;
  readonly melding: string;
  readonly regelnummer?: number;
}

export interface Onleesbaar {
  readonly uitkomst: 'onleesbaar';
  readonly bericht: BerichtNaam | null;
  readonly versie: string | null;
  readonly fout: OnleesbaarFout;
}

interface Gelezen<N extends BerichtNaam> {
  readonly bericht: N;
  readonly versie: string;
  readonly domein: Domein;
}

export interface Goed<N extends BerichtNaam = BerichtNaam> extends Gelezen<N> {
  readonly uitkomst: 'goed';
  readonly waarde: BerichtPerNaam[N];
  readonly bevindingen: readonly [];
}

export interface Fout<N extends BerichtNaam = BerichtNaam> extends Gelezen<N> {
  readonly uitkomst: 'fout';
  readonly waarde: null;
  readonly bevindingen: readonly Bevinding[];
}

/** Narrow on `uitkomst`, then on `bericht`. A wrong message has no value: nothing may be built on it. */
export type Leesresultaat = { [N in BerichtNaam]: Goed<N> | Fout<N> }[BerichtNaam] | Onleesbaar;

export interface LeesOpties {
  /**
   * Called with each Client of a 323 or 325 as soon as it is complete; volgnummer counts from 1. The typed value then
   * has an empty `clienten`. The outcome is known only at the end: what is done with a Client must be undone on `fout`.
   */
  readonly opClient?: (client: Client323 | Client325, volgnummer: number) => void;
}

/** A yes of the fast reader; its no is null and means nothing. */
export interface SnelResultaat {
  readonly tabel: BerichtTabel<BerichtNaam>;
  readonly waarde: BerichtPerNaam[BerichtNaam];
}
