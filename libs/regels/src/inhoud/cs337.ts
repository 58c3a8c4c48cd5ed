import { zelfdeMaand } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';

/** CS337 (0001): a ProductPeriode lies within one calendar month. */
export const cs337: Inhoudsregel = {
  regel: 'CS337',
  toets: {},
  prestaties: {
    '323': () => ({
      onder: ['productPeriode'],
      oordeel: ({ productPeriode: { begindatum, einddatum } }) =>
        zelfdeMaand(begindatum, einddatum) ? null : { begindatum, einddatum },
    }),
  },
};
