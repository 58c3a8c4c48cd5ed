import type { Standregel } from '../../regel.ts';
import { perTeWijzigenProduct } from '../per-klasse.ts';

/** TR411: the wish for a toewijzing with a product code (specifiek) tells its Omvang. */
export const tr411: Standregel = {
  regel: 'TR411',
  toets: {
    '317': perTeWijzigenProduct(({ toewijzingNummer, omvang }, nu) => {
      return nu.product?.code !== undefined && !omvang ? { toewijzingNummer } : null;
    }, 'omvang'),
  },
};
