import type { Goed } from '#hub/istandaarden';
import type { Vaststelling } from '#hub/regels';

/** Why a message is not judged at all. */
export interface Weigering {
  readonly code: 'STAND_ANDER_DOMEIN' | 'STAND_ANDERE_GEMEENTE';
  readonly melding: string;
}

/** By what a message is judged beyond itself. */
export interface Maatstaf {
  /** Asked before anything is judged; null: go on. */
  readonly weiger: (gelezen: Goed) => Weigering | null;
  /** What the rules of level 3 and 4 find. */
  readonly boven: (gelezen: Goed) => readonly Vaststelling[];
}

/** A maatstaf that knows which day it is: the DagtekeningRetour (yyyy-mm-dd). */
export interface MaatstafMetDag extends Maatstaf {
  readonly peildatum: string;
}

/** Nothing but the message: level 2 and no more. */
export const ALLEEN_INHOUD: Maatstaf = { weiger: () => null, boven: () => [] };
