import { type Check, oordeel } from '../check.ts';

/** TR390 (9390): an approved debet is credited once. A credit that names no such debet is for TR323 alone. */
export const tr390: Check = {
  regel: 'TR390',
  plek: [],
  toets: ({ prestatie: { productReferentie }, boek }) => {
    const vorig = productReferentie.vorigReferentieNummer;
    return vorig === undefined || !boek.debet(vorig) ? null : oordeel(!boek.isGecrediteerd(vorig));
  },
};
