import type { Standregel } from '../../regel.ts';
import { perStop } from '../per-klasse.ts';
import { stopsVan, TIJDELIJK } from '../stops.ts';

/** TR415: no stop after a definitive one (RedenBeeindiging other than 20) of the same delivery. Asked of StatusAanlevering 1. */
export const tr415: Standregel = {
  regel: 'TR415',
  toets: {
    '307': perStop((stop, { stand }) => {
      if (stop.statusAanlevering !== '1') return null;
      const definitief = stopsVan(stand, stop).find((oud) => oud.redenBeeindiging !== TIJDELIJK);
      return definitief ? { begindatum: stop.begindatum, einddatum: definitief.einddatum } : null;
    }),
  },
};
