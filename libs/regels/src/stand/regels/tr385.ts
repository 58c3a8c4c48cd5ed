import type { Standregel } from '../../regel.ts';
import { aanAanbieder, perToegewezenProduct } from '../per-klasse.ts';
import { heeftOpenPrestatie } from '../prestaties.ts';

/** TR385: a toewijzing on which approved prestaties stand that were not credited is not removed (RedenWijziging 13). */
export const tr385: Standregel = {
  regel: 'TR385',
  toets: {
    '301': perToegewezenProduct(({ toewijzingNummer, redenWijziging }, { bericht, stand }) => {
      if (redenWijziging !== '13') return null;
      return heeftOpenPrestatie(stand, aanAanbieder(bericht).aanbieder, toewijzingNummer) ? { toewijzingNummer } : null;
    }),
  },
};
