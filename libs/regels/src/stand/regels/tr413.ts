import type { Standregel } from '../../regel.ts';
import { perStop } from '../per-klasse.ts';
import { stopsVan, TIJDELIJK } from '../stops.ts';

/** TR413: a delivery is stopped temporarily (RedenBeeindiging 20) at most once. Asked of StatusAanlevering 1. */
export const tr413: Standregel = {
  regel: 'TR413',
  toets: {
    '307': perStop((stop, { stand }) => {
      if (stop.statusAanlevering !== '1' || stop.redenBeeindiging !== TIJDELIJK) return null;
      const eerder = stopsVan(stand, stop).find((oud) => oud.redenBeeindiging === TIJDELIJK);
      return eerder ? { begindatum: stop.begindatum, einddatum: eerder.einddatum } : null;
    }),
  },
};
