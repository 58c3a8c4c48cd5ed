import type { Inhoudsregel } from '../regel.ts';

/** CD087 (0001): a prestatie has a ProductTarief exactly when its Eenheid is not 83 (euros). */
export const cd087: Inhoudsregel = {
  regel: 'CD087',
  toets: {},
  prestaties: {
    '323': () => ({
      onder: ['productTarief'],
      oordeel: ({ eenheid, productTarief }) =>
        (eenheid !== '83') === (productTarief !== undefined) ? null : { eenheid },
    }),
  },
};
