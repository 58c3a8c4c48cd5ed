import { isVoor } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';
import { geplaatst, vondsten } from './geplaatst.ts';

/** TR018 (0001): a delivery does not stop before it began. */
export const tr018: Inhoudsregel = {
  regel: 'TR018',
  toets: {
    '307': ({ client }) =>
      vondsten(
        geplaatst(client.stopProducten, 'client', 'stopProducten'),
        ({ begindatum, einddatum }) => (isVoor(einddatum, begindatum) ? { begindatum, einddatum } : null),
        'einddatum',
      ),
  },
};
