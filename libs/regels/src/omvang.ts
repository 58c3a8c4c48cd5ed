import type { Omvang } from '#hub/istandaarden';

/** Frequentie of an Omvang that counts in total over the whole validity of a toewijzing. */
export const TOTAAL = '6';

/** Volume, Eenheid and Frequentie the same, or none on either side. */
export function zelfdeOmvang(a: Omvang | null | undefined, b: Omvang | null | undefined): boolean {
  return a?.volume === b?.volume && a?.eenheid === b?.eenheid && a?.frequentie === b?.frequentie;
}
