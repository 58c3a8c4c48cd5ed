import type { Standregel } from '../../regel.ts';
import { perTeWijzigenProduct } from '../per-klasse.ts';
import { isNaOvergang } from '../toewijzingen.ts';

/**
 * TR412: no Omvang for a toewijzing without product code (aspecifiek or generiek) that ends after 31-12-2020 or is
 * open-ended. A generiek one breaks TR375 as well (randgevallen 4).
 */
export const tr412: Standregel = {
  regel: 'TR412',
  toets: {
    '317': perTeWijzigenProduct(({ toewijzingNummer, omvang }, nu) => {
      return nu.product?.code === undefined && isNaOvergang(nu) && omvang ? { toewijzingNummer } : null;
    }, 'omvang'),
  },
};
