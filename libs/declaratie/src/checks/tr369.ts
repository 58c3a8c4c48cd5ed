import { type Check, oordeel } from '../check.ts';
import { telMee } from './tel-mee.ts';

/**
 * TR369 (9369): on a toewijzing with Budget all prestaties together fit in it, whatever their product. In eurocent;
 * the text of the rule sums volumes, which only a policy follows (declaratie-randgevallen 26).
 */
export const tr369: Check = {
  regel: 'TR369',
  plek: ['geleverdVolume'],
  toets: (vraag) => {
    const { prestatie, toewijzing, beleid } = vraag;
    if (!toewijzing || toewijzing.budget === null) return null;
    const { budget } = toewijzing;
    const inEuro = beleid.budget === 'bedrag';
    const deze = inEuro ? prestatie.ingediendBedrag.bedrag : prestatie.geleverdVolume;
    const eerder = telMee(vraag).reduce((som, p) => som + (inEuro ? p.bedrag : p.volume), 0);
    return oordeel(eerder + deze <= budget, { budget, eerder, deze, maat: inEuro ? 'eurocent' : 'eenheden' });
  },
};
