import type { Standregel } from '../../regel.ts';
import { zelfdeStart, zelfdeStop } from '../../verloop/levering.ts';
import { perStart, perStop } from '../per-klasse.ts';

/** TR063: StatusAanlevering 3 takes back a start or stop with the same logical key that was approved and still stands. */
export const tr063: Standregel = {
  regel: 'TR063',
  toets: {
    '305': perStart((start, { stand }) => {
      if (start.statusAanlevering !== '3') return null;
      return stand.leveringen.some((levering) => zelfdeStart(levering, start)) ? null : {};
    }, 'statusAanlevering'),
    '307': perStop((stop, { stand }) => {
      if (stop.statusAanlevering !== '3') return null;
      const levering = stand.leveringen.find((eerder) => zelfdeStart(eerder, stop));
      return levering?.stops.some((eerder) => zelfdeStop(eerder, stop)) ? null : {};
    }, 'statusAanlevering'),
  },
};
