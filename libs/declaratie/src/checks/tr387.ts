import { isEersteDag, zelfdeMaand } from '#hub/regels';
import { type Check, oordeel } from '../check.ts';

/**
 * TR387 (9387): a ProductPeriode begins on the first day of its month, or on the Ingangsdatum of the toewijzing when that
 * lies in the same month (declaratie-randgevallen 1: in another month it says nothing).
 */
export const tr387: Check = {
  regel: 'TR387',
  plek: ['productPeriode'],
  toets: ({ prestatie: { productPeriode }, toewijzing }) => {
    if (!toewijzing) return null;
    const { begindatum } = productPeriode;
    const { ingangsdatum } = toewijzing;
    const voldoet = zelfdeMaand(begindatum, ingangsdatum) ? begindatum === ingangsdatum : isEersteDag(begindatum);
    return oordeel(voldoet, { begindatum, ingangsdatum });
  },
};
