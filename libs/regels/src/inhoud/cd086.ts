import type { Inhoudsregel } from '../regel.ts';

/** CD086 (0001): a request that is looked into (VerzoekAntwoord 2) has no RedenAfwijzingVerzoek. */
export const cd086: Inhoudsregel = {
  regel: 'CD086',
  toets: {
    '319': ({ antwoord }) =>
      antwoord.verzoekAntwoord === '2' && antwoord.redenAfwijzingVerzoek !== undefined
        ? [{ plek: ['antwoord', 'redenAfwijzingVerzoek'] }]
        : [],
  },
};
