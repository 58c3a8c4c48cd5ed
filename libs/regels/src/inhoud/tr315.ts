import type { Inhoudsregel } from '../regel.ts';
import type { Gegevens } from './geplaatst.ts';
import { bijReferentie } from './prestaties.ts';
import { genormaliseerd, meld } from './referentie.ts';

/**
 * TR315 (0001): a VorigReferentieNummer stands in a message once. Equal but for white space counts as equal when the
 * later one is written without it, as in the official check.
 */
export const tr315: Inhoudsregel = {
  regel: 'TR315',
  toets: {},
  prestaties: {
    '323': (bericht) => {
      const fout = new Map<number, Gegevens>();
      const eerder = new Map<string, number[]>();
      return {
        onder: [],
        oordeel: ({ productReferentie: { vorigReferentieNummer: vorig } }, i) => {
          if (vorig === undefined) return null;
          const gelijk = eerder.get(genormaliseerd(vorig));
          for (const j of gelijk?.splice(0) ?? []) fout.set(j, { vorigReferentieNummer: vorig });
          if (gelijk) fout.set(i, { vorigReferentieNummer: vorig });
          meld(eerder, vorig, i);
          return null;
        },
        slot: () => bijReferentie(bericht, fout),
      };
    },
  },
};
