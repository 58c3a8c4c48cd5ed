import type { Eenheid } from '#hub/istandaarden';

export const UUR: Eenheid = '04';
export const MINUUT: Eenheid = '01';
export const EURO: Eenheid = '83';
const MINUTEN_PER_UUR = 60;

const isTijd = (eenheid: Eenheid): boolean => eenheid === UUR || eenheid === MINUUT;

/** Whether a prestatie may be in one Eenheid where another was assigned: the same, or minuut for uur (TR341). */
export const past = (gedeclareerd: Eenheid, toegewezen: Eenheid): boolean =>
  gedeclareerd === toegewezen || (gedeclareerd === MINUUT && toegewezen === UUR);

/** Whether volumes in two units can be summed: the same, or both uur or minuut. */
export const telbaar = (een: Eenheid, ander: Eenheid): boolean => een === ander || (isTijd(een) && isTijd(ander));

/** A volume as it is compared and summed: uren in minuten, everything else in its own unit. */
export const alsMaat = (volume: number, eenheid: Eenheid): number =>
  eenheid === UUR ? volume * MINUTEN_PER_UUR : volume;

/** In what a compared volume is counted, for people. */
export function naamVanMaat(eenheid: Eenheid): 'minuten' | 'eurocent' | 'eenheden' {
  if (isTijd(eenheid)) return 'minuten';
  return eenheid === EURO ? 'eurocent' : 'eenheden';
}
