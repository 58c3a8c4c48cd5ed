import { type DeclaratieCheck, oordeel } from '../check.ts';

/** TR333 (9333): an aanbieder uses a DeclaratieNummer once, over the declaraties that were processed. It is text. */
export const tr333: DeclaratieCheck = {
  regel: 'TR333',
  plek: ['declaratieNummer'],
  toets: ({ declaratie: { declaratieNummer }, eerder }) =>
    oordeel(!eerder.some((vorige) => vorige.declaratieNummer === declaratieNummer)),
};
