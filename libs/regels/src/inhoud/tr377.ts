import type { Inhoudsregel } from '../regel.ts';

/** TR377 (0001): a refusal for the woonplaatsbeginsel (RedenAfwijzingVerzoek 8) names the gemeente. Jw only. */
export const tr377: Inhoudsregel = {
  regel: 'TR377',
  toets: {
    '319': ({ antwoord }) =>
      antwoord.redenAfwijzingVerzoek === '8' && antwoord.woonplaatsbeginsel === undefined
        ? [{ plek: ['antwoord', 'woonplaatsbeginsel'] }]
        : [],
  },
};
