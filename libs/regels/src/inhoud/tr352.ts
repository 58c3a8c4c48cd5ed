import type { Inhoudsregel } from '../regel.ts';

/**
 * TR352 (0001): a request for change names a product that runs: one OngewijzigdProduct or TeWijzigenProduct at
 * least.
 */
export const tr352: Inhoudsregel = {
  regel: 'TR352',
  toets: {
    '317': ({ client: { verzoek } }) =>
      verzoek.ongewijzigdeProducten || verzoek.teWijzigenProducten ? [] : [{ plek: ['client', 'verzoek'] }],
  },
};
