import type { Standregel } from '../../regel.ts';
import { zelfdeStart } from '../../verloop/levering.ts';
import { perStop } from '../per-klasse.ts';

/**
 * TR382: a stop repeats the key (ToewijzingNummer, Product, Begindatum) of a start that was not taken back. That start may
 * be stopped already: a definitive stop may follow a temporary one (OP377, randgevallen 1).
 */
export const tr382: Standregel = {
  regel: 'TR382',
  toets: {
    '307': perStop((stop, { stand }) => {
      if (stop.statusAanlevering === '3') return null;
      return stand.leveringen.some((levering) => zelfdeStart(levering, stop)) ? null : { begindatum: stop.begindatum };
    }),
  },
};
