import type { Inhoudsregel } from '../regel.ts';
import { prestatieVondsten } from './prestaties.ts';

/** CD087 (0001): a prestatie has a ProductTarief exactly when its Eenheid is not 83 (euros). */
export const cd087: Inhoudsregel = {
  regel: 'CD087',
  toets: {
    '323': (bericht) =>
      prestatieVondsten(
        bericht,
        ({ eenheid, productTarief }) => ((eenheid !== '83') === (productTarief !== undefined) ? null : { eenheid }),
        'productTarief',
      ),
  },
};
