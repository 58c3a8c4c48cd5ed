import type { Inhoudsregel } from '../regel.ts';

/** CD085 (0001): a refusal (VerzoekAntwoord 1) says why. */
export const cd085: Inhoudsregel = {
  regel: 'CD085',
  toets: {
    '319': ({ antwoord }) =>
      antwoord.verzoekAntwoord === '1' && antwoord.redenAfwijzingVerzoek === undefined
        ? [{ plek: ['antwoord', 'redenAfwijzingVerzoek'] }]
        : [],
  },
};
