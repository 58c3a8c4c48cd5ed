import { zelfdeMaand } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';
import { prestatieVondsten } from './prestaties.ts';

/** CS337 (0001): a ProductPeriode lies within one calendar month. */
export const cs337: Inhoudsregel = {
  regel: 'CS337',
  toets: {
    '323': (bericht) =>
      prestatieVondsten(
        bericht,
        ({ productPeriode: { begindatum, einddatum } }) =>
          zelfdeMaand(begindatum, einddatum) ? null : { begindatum, einddatum },
        'productPeriode',
      ),
  },
};
