import type { Standregel } from '../../regel.ts';
import { opPlek } from '../per-klasse.ts';
import { verzoekVan } from '../verzoeken.ts';

/**
 * TR347: a ReferentieAanbieder is new for the aanbieder in this domein. Every earlier verzoek of the aanbieder counts,
 * 315 or 317, whatever its state or client; one that its retour rejected never was there (randgevallen 26).
 */
export const tr347: Standregel = {
  regel: 'TR347',
  toets: {
    '315': ({ bericht: { header, client }, stand }) =>
      client.aangevraagdeProducten.flatMap(({ referentieAanbieder }, i) => {
        const eerder = verzoekVan(stand, header.afzender, referentieAanbieder);
        return opPlek(['client', 'aangevraagdeProducten', i, 'referentieAanbieder'], eerder ? {} : null);
      }),
    '317': ({ bericht: { header, client }, stand }) => {
      const eerder = verzoekVan(stand, header.afzender, client.verzoek.referentieAanbieder);
      return opPlek(['client', 'verzoek', 'referentieAanbieder'], eerder ? {} : null);
    },
  },
};
