import { isVoor } from '#hub/regels';
import { type Check, oordeel } from '../check.ts';

/** TR307 (9307): a ProductPeriode does not begin before the Ingangsdatum of the toewijzing. */
export const tr307: Check = {
  regel: 'TR307',
  plek: ['productPeriode'],
  toets: ({ prestatie: { productPeriode }, toewijzing }) => {
    if (!toewijzing) return null;
    const { begindatum } = productPeriode;
    const { ingangsdatum } = toewijzing;
    return oordeel(!isVoor(begindatum, ingangsdatum), { begindatum, ingangsdatum });
  },
};
