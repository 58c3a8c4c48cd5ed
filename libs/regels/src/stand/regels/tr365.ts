import type { Standregel } from '../../regel.ts';
import { opPlek } from '../per-klasse.ts';
import { verzoekStand, verzoekVan } from '../verzoeken.ts';

/** TR365: after a refusal (VerzoekAntwoord 1) of a verzoek no antwoord follows. */
export const tr365: Standregel = {
  regel: 'TR365',
  toets: {
    '319': ({ bericht: { header, antwoord }, stand }) => {
      const verzoek = verzoekVan(stand, header.ontvanger, antwoord.referentieAanbieder);
      return opPlek(['antwoord'], verzoek && verzoekStand(stand, verzoek) === 'afgewezen' ? {} : null);
    },
  },
};
