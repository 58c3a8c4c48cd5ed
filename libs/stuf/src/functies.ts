import { BERICHTKENMERKEN } from '#hub/envelope';
import { type Berichtcode } from './envelop.ts';

/** Whether a functie such as `JW301` is a berichttype that the hub carries. */
export function kentFunctie(functie: string): boolean {
  return BERICHTKENMERKEN.has(functie);
}

/**
 * Whether a functie may travel in this kind of envelope (ggk-vecozo §1.8). The chain does not say publicly in which one a
 * 325 (`antwoord`) travels: both are accepted.
 */
export function magInEnvelop(functie: string, berichtcode: Berichtcode): boolean {
  const vorm = BERICHTKENMERKEN.get(functie)?.vorm;
  return vorm === 'antwoord' || (vorm === 'retour') === (berichtcode === 'Du01');
}

/** Whether it has the form of a functie at all; `WMO399` has, and is not carried. */
export function lijktFunctie(functie: string): boolean {
  return /^(?:WMO|JW)\d{3}$/.test(functie);
}
