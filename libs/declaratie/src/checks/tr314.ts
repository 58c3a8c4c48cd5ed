import { type Check, oordeel } from '../check.ts';

/**
 * TR314 (8021): an aanbieder uses a ReferentieNummer once, over all lines that were judged, approved or not. In one
 * message the first in the order of judging stands (declaratie-randgevallen 10). The numbers are text: 7 is not 007.
 */
export const tr314: Check = {
  regel: 'TR314',
  plek: ['productReferentie'],
  toets: ({ prestatie: { productReferentie }, boek }) => oordeel(!boek.isGebruikt(productReferentie.referentieNummer)),
};
