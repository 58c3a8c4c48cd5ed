import type { Inhoudsregel } from '../regel.ts';

/**
 * TR409 (0001): a refusal for another reason than the woonplaatsbeginsel names no gemeente. Without a reason the
 * rule is not asked, as in the official check. Jw only.
 */
export const tr409: Inhoudsregel = {
  regel: 'TR409',
  toets: {
    '319': ({ antwoord }) =>
      antwoord.redenAfwijzingVerzoek !== undefined &&
      antwoord.redenAfwijzingVerzoek !== '8' &&
      antwoord.woonplaatsbeginsel !== undefined
        ? [{ plek: ['antwoord', 'woonplaatsbeginsel'] }]
        : [],
  },
};
