import type { Standregel } from '../../regel.ts';
import { zelfdeDoel } from '../../verloop/levering.ts';
import { perStart } from '../per-klasse.ts';

/**
 * TR326: no start while a delivery of the same toewijzing runs. A delivery runs until its first stop, temporary or
 * definitive (OP379, randgevallen 1). Without ToewijzingNummer the product takes its place.
 */
export const tr326: Standregel = {
  regel: 'TR326',
  toets: {
    '305': perStart((start, { stand }) => {
      if (start.statusAanlevering === '3') return null;
      const lopend = stand.leveringen.find((levering) => levering.stops.length === 0 && zelfdeDoel(levering, start));
      return lopend ? { begindatum: lopend.begindatum } : null;
    }),
  },
};
