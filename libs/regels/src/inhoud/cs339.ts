import type { Inhoudsregel } from '../regel.ts';
import { prestatieVondsten } from './prestaties.ts';

/** CS339 (0001): in euros (Eenheid 83) the amount equals the GeleverdVolume. */
export const cs339: Inhoudsregel = {
  regel: 'CS339',
  toets: {
    '323': (bericht) =>
      prestatieVondsten(
        bericht,
        ({ eenheid, geleverdVolume, ingediendBedrag: { bedrag } }) =>
          eenheid === '83' && bedrag !== geleverdVolume ? { bedrag, geleverdVolume } : null,
        'ingediendBedrag',
      ),
  },
};
