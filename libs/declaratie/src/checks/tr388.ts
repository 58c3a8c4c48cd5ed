import { isLaatsteDag, zelfdeMaand } from '#hub/regels';
import { type Check, oordeel } from '../check.ts';

/**
 * TR388 (9388): a ProductPeriode ends on the last day of its month, or on the Einddatum of the toewijzing when that lies
 * in the same month (declaratie-randgevallen 1: in another month it says nothing).
 */
export const tr388: Check = {
  regel: 'TR388',
  plek: ['productPeriode'],
  toets: ({ prestatie: { productPeriode }, toewijzing }) => {
    if (!toewijzing) return null;
    const { einddatum: periodeEind } = productPeriode;
    const { einddatum } = toewijzing;
    const inDezeMaand = einddatum !== null && zelfdeMaand(periodeEind, einddatum);
    const voldoet = inDezeMaand ? periodeEind === einddatum : isLaatsteDag(periodeEind);
    return oordeel(voldoet, { periodeEind, einddatum: einddatum ?? 'open' });
  },
};
