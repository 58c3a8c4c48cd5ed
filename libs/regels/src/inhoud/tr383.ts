import type { Inhoudsregel } from '../regel.ts';
import { genormaliseerd, meld } from './referentie.ts';

/**
 * TR383 (0001): every AangevraagdProduct of a message has a ReferentieAanbieder of its own. Equal but for white
 * space counts as equal when the later one is written without it, as in the official check.
 */
export const tr383: Inhoudsregel = {
  regel: 'TR383',
  toets: {
    '315': ({ client }) => {
      const fout = new Set<number>();
      const eerder = new Map<string, number[]>();
      client.aangevraagdeProducten.forEach(({ referentieAanbieder }, i) => {
        const gelijk = eerder.get(genormaliseerd(referentieAanbieder));
        for (const j of gelijk?.splice(0) ?? []) fout.add(j);
        if (gelijk) fout.add(i);
        meld(eerder, referentieAanbieder, i);
      });
      return [...fout]
        .sort((a, b) => a - b)
        .map((i) => ({ plek: ['client', 'aangevraagdeProducten', i, 'referentieAanbieder'] }));
    },
  },
};
