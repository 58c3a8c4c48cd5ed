import type { Standregel } from '../../regel.ts';
import { opPlek } from '../per-klasse.ts';
import { isToegewezen, verzoekVan } from '../verzoeken.ts';

/** TR359: no antwoord after a toewijzing with the same reference. */
export const tr359: Standregel = {
  regel: 'TR359',
  toets: {
    '319': ({ bericht: { header, antwoord }, stand }) => {
      const { referentieAanbieder } = antwoord;
      const gehonoreerd =
        isToegewezen(stand, header.ontvanger, referentieAanbieder) ||
        verzoekVan(stand, header.ontvanger, referentieAanbieder)?.stand === 'gehonoreerd';
      return opPlek(['antwoord'], gehonoreerd ? {} : null);
    },
  },
};
