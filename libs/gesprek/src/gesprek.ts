import type { Domein } from '#hub/istandaarden';

/** A heenbericht opens a gesprek; the id of its bericht is the id of the gesprek. */
export interface Gesprek {
  readonly id: string;
  /** Of the heenbericht, such as JW315. */
  readonly berichtnaam: string;
  readonly domein: Domein;
  /** AGB-code. */
  readonly aanbieder: string;
  /** When the hub received the heenbericht. */
  readonly op: Date;
}

/**
 * What else belongs to a gesprek:
 * - the retour, by its number;
 * - `besluit`: the 301 or 319 on one product of a 315, or on a whole 317;
 * - `besluit-na-onderzoek`: the second one, when the first was a 319 with VerzoekAntwoord 2.
 */
export type Beensoort = '302' | '306' | '308' | '316' | '318' | '320' | 'besluit' | 'besluit-na-onderzoek';

/** What is known of one leg of a gesprek: that it is expected (`uiterlijk`), that it is there (`berichtId`), or both. */
export interface Been {
  readonly gesprek: string;
  readonly been: Beensoort;
  /** ReferentieAanbieder of the verzoek; null for a retour. */
  readonly referentie: string | null;
  readonly berichtId: string | null;
  /** Of a retour that is there: whether it approves its heenbericht. */
  readonly goed: boolean | null;
  /** Last day that is in time, yyyy-mm-dd. */
  readonly uiterlijk: string | null;
}

/** That a 301 or 319 says something about a verzoek: `onderzoek` when it is not the last word. */
export interface Besluit {
  readonly berichtId: string;
  readonly domein: Domein;
  readonly aanbieder: string;
  readonly referentie: string;
  readonly soort: 'onderzoek' | 'besluit';
}

/** What one event adds to the gesprekken; adding it twice, or in another order, gives the same gesprekken. */
export interface Gespreksdeel {
  readonly gesprekken: readonly Gesprek[];
  readonly benen: readonly Been[];
  readonly besluiten: readonly Besluit[];
}

export const GEEN_GESPREK: Gespreksdeel = { gesprekken: [], benen: [], besluiten: [] };
