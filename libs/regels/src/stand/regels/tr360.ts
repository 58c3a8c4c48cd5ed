import type { Standregel } from '../../regel.ts';
import { opPlek } from '../per-klasse.ts';
import { verzoekStand, verzoekVan } from '../verzoeken.ts';

/**
 * TR360: "in onderzoek" (VerzoekAntwoord 2) is answered once, and only as the first answer. Of a verzoek that is
 * honoured the state does not tell whether it was answered before: that is TR359 alone (randgevallen 25).
 */
export const tr360: Standregel = {
  regel: 'TR360',
  toets: {
    '319': ({ bericht: { header, antwoord }, stand }) => {
      if (antwoord.verzoekAntwoord !== '2') return [];
      const verzoek = verzoekVan(stand, header.ontvanger, antwoord.referentieAanbieder);
      const nu = verzoek && verzoekStand(stand, verzoek);
      return opPlek(['antwoord'], nu === 'in onderzoek' || nu === 'afgewezen' ? {} : null);
    },
  },
};
