import { WOONPLAATSBEGINSEL } from './iv095.ts';
import type { Plicht } from './plicht.ts';
import { naTweeWeken } from './termijn.ts';

/** OP359: a 315 is refused for the woonplaatsbeginsel within two weeks of its receipt. */
export const op359: Plicht = {
  regel: 'OP359',
  toets: {
    '319': ({ bericht: { antwoord }, verzoek, stand }) => {
      if (verzoek?.bericht !== '315' || antwoord.redenAfwijzingVerzoek !== WOONPLAATSBEGINSEL) return [];
      if (!naTweeWeken(verzoek, stand)) return [];
      return [{ zin: 'teLaat', plek: ['antwoord'], gegevens: { dagtekening: verzoek.dagtekening } }];
    },
  },
};
