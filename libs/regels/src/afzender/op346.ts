import type { Plicht } from './plicht.ts';
import { verstreken } from './termijn.ts';

/** OP346: a 317 gets its 301 or 319 in time, as a whole: told once, at the first product that honours it. */
export const op346: Plicht = {
  regel: 'OP346',
  toets: {
    '301': ({ regels, stand }) => {
      const regel = regels.find(({ verzoek }) => verzoek?.bericht === '317');
      const gevonden = regel?.verzoek && verstreken(regel.verzoek, stand);
      return gevonden ? [{ ...gevonden, plek: [...regel.plek, 'referentieAanbieder'] }] : [];
    },
    '319': ({ verzoek, stand }) => {
      const gevonden = verzoek?.bericht === '317' ? verstreken(verzoek, stand) : null;
      return gevonden ? [{ ...gevonden, plek: ['antwoord'] }] : [];
    },
  },
};
