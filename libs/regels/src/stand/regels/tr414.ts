import type { Standregel } from '../../regel.ts';
import { perStop } from '../per-klasse.ts';
import { stopsVan } from '../stops.ts';

/**
 * TR414: a later stop of the same delivery does not end before the actual one: the stop with the latest Einddatum that
 * was not taken back (randgevallen 23). The same day is allowed. Asked of StatusAanlevering 1.
 */
export const tr414: Standregel = {
  regel: 'TR414',
  toets: {
    '307': perStop((stop, { stand }) => {
      if (stop.statusAanlevering !== '1') return null;
      const actueel = stopsVan(stand, stop)
        .map((oud) => oud.einddatum)
        .sort()
        .at(-1);
      return actueel === undefined || actueel <= stop.einddatum ? null : { einddatum: stop.einddatum, actueel };
    }),
  },
};
