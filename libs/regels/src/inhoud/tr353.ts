import type { Inhoudsregel } from '../regel.ts';

/** TR353 (0001): a request for change asks something: one TeWijzigenProduct or NieuwProduct at least. */
export const tr353: Inhoudsregel = {
  regel: 'TR353',
  toets: {
    '317': ({ client: { verzoek } }) =>
      verzoek.teWijzigenProducten || verzoek.nieuweProducten ? [] : [{ plek: ['client', 'verzoek'] }],
  },
};
