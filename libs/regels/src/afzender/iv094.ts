import { perProduct, type Plicht } from './plicht.ts';

/** IV094: in a 301 that honours a 315 the toewijzingen that were there already have no reference. */
export const iv094: Plicht = {
  regel: 'IV094',
  toets: {
    '301': perProduct(
      ({ soort, verzoek, nummer }) =>
        soort === 'gelijk' && verzoek?.bericht === '315' ? { zin: 'ongewijzigd', gegevens: { nummer } } : null,
      'referentieAanbieder',
    ),
  },
};
