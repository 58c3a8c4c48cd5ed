import type { Standregel } from '../../regel.ts';
import { perTeWijzigenProduct } from '../per-klasse.ts';
import { isNaOvergang } from '../toewijzingen.ts';

/**
 * TR375: no Omvang for a generiek toewijzing (without Product) that ends after 31-12-2020 or is open-ended. It breaks
 * TR412 as well, of which it is the special case (randgevallen 4).
 */
export const tr375: Standregel = {
  regel: 'TR375',
  toets: {
    '317': perTeWijzigenProduct(({ toewijzingNummer, omvang }, nu) => {
      return nu.product === null && isNaOvergang(nu) && omvang ? { toewijzingNummer } : null;
    }, 'omvang'),
  },
};
