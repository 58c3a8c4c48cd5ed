import type { Standregel } from '../../regel.ts';
import { zelfdeStart } from '../../verloop/levering.ts';
import { perStart } from '../per-klasse.ts';

/** TR071: a start cannot be taken back (StatusAanlevering 3) while a stop of it stands, temporary or definitive. */
export const tr071: Standregel = {
  regel: 'TR071',
  toets: {
    '305': perStart((start, { stand }) => {
      if (start.statusAanlevering !== '3') return null;
      const levering = stand.leveringen.find((eerder) => zelfdeStart(eerder, start));
      return levering && levering.stops.length > 0 ? { begindatum: start.begindatum } : null;
    }, 'statusAanlevering'),
  },
};
