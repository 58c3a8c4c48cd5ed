import type { Inhoudsregel } from '../regel.ts';

/** CS339 (0001): in euros (Eenheid 83) the amount equals the GeleverdVolume. */
export const cs339: Inhoudsregel = {
  regel: 'CS339',
  toets: {},
  prestaties: {
    '323': () => ({
      onder: ['ingediendBedrag'],
      oordeel: ({ eenheid, geleverdVolume, ingediendBedrag: { bedrag } }) =>
        eenheid === '83' && bedrag !== geleverdVolume ? { bedrag, geleverdVolume } : null,
    }),
  },
};
