import { isVoor } from '#hub/regels';
import { type Check, oordeel } from '../check.ts';

/** TR308 (9308): a ProductPeriode does not end after the Einddatum of the toewijzing, when it has one. */
export const tr308: Check = {
  regel: 'TR308',
  plek: ['productPeriode'],
  toets: ({ prestatie: { productPeriode }, toewijzing }) => {
    if (!toewijzing || toewijzing.einddatum === null) return null;
    const { einddatum: periodeEind } = productPeriode;
    const { einddatum } = toewijzing;
    return oordeel(!isVoor(einddatum, periodeEind), { periodeEind, einddatum });
  },
};
