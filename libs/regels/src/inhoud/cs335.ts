import type { Inhoudsregel } from '../regel.ts';
import { geplaatst, vondsten } from './geplaatst.ts';

/**
 * CS335 (0001): a removed toewijzing (RedenWijziging 13) ends on the day it begins. The official check lets one
 * without Einddatum pass; we do not.
 */
export const cs335: Inhoudsregel = {
  regel: 'CS335',
  toets: {
    '301': ({ client }) =>
      vondsten(
        geplaatst(client.toegewezenProducten, 'client', 'toegewezenProducten'),
        ({ einddatum, ingangsdatum, redenWijziging }) =>
          redenWijziging === '13' && einddatum !== ingangsdatum
            ? { ingangsdatum, einddatum: einddatum ?? 'niet ingevuld' }
            : null,
        'redenWijziging',
      ),
  },
};
