import type { Standregel } from '../../regel.ts';
import { zelfdeStart, zelfdeStop } from '../../verloop/levering.ts';
import { perStart, perStop } from '../per-klasse.ts';

/**
 * TR074: with StatusAanlevering 1 the logical key is new, over all that was approved and not taken back. The key of a
 * stop holds RedenBeeindiging and Einddatum, so an equal stop breaks TR413 or TR415 as well (randgevallen 3).
 */
export const tr074: Standregel = {
  regel: 'TR074',
  toets: {
    '305': perStart((start, { stand }) => {
      if (start.statusAanlevering !== '1') return null;
      return stand.leveringen.some((eerder) => zelfdeStart(eerder, start)) ? { begindatum: start.begindatum } : null;
    }),
    '307': perStop((stop, { stand }) => {
      if (stop.statusAanlevering !== '1') return null;
      const levering = stand.leveringen.find((eerder) => zelfdeStart(eerder, stop));
      return levering?.stops.some((eerder) => zelfdeStop(eerder, stop)) ? { begindatum: stop.begindatum } : null;
    }),
  },
};
