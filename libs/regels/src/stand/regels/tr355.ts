import type { Standregel } from '../../regel.ts';
import { opPlek } from '../per-klasse.ts';
import { verzoekVan } from '../verzoeken.ts';

/** TR355: an antwoord carries the reference of an earlier verzoek of the aanbieder; a 319 names no client to match on. */
export const tr355: Standregel = {
  regel: 'TR355',
  toets: {
    '319': ({ bericht: { header, antwoord }, stand }) => {
      const verzoek = verzoekVan(stand, header.ontvanger, antwoord.referentieAanbieder);
      return opPlek(['antwoord', 'referentieAanbieder'], verzoek ? null : {});
    },
  },
};
