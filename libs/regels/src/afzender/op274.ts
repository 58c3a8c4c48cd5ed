import { WOONPLAATSBEGINSEL } from './iv095.ts';
import { perProduct, type Plicht } from './plicht.ts';
import { verstreken } from './termijn.ts';

/** OP274: each product of a 315 gets its 301 or 319 in time. A refusal for the woonplaatsbeginsel has its own term (OP359). */
export const op274: Plicht = {
  regel: 'OP274',
  toets: {
    '301': perProduct(
      ({ verzoek }, { stand }) => (verzoek?.bericht === '315' ? verstreken(verzoek, stand) : null),
      'referentieAanbieder',
    ),
    '319': ({ bericht: { antwoord }, verzoek, stand }) => {
      if (verzoek?.bericht !== '315' || antwoord.redenAfwijzingVerzoek === WOONPLAATSBEGINSEL) return [];
      const gevonden = verstreken(verzoek, stand);
      return gevonden ? [{ ...gevonden, plek: ['antwoord'] }] : [];
    },
  },
};
