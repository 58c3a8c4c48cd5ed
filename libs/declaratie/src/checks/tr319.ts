import type { GeslotenPeriode } from '#hub/istandaarden';
import { isVoor } from '#hub/regels';
import { type Check, oordeel } from '../check.ts';

/** Whether a ProductPeriode lies in a DeclaratiePeriode or before it. */
export function valtInDeclaratie(productPeriode: GeslotenPeriode, declaratiePeriode: GeslotenPeriode): boolean {
  const { einddatum: grens } = declaratiePeriode;
  return !isVoor(grens, productPeriode.begindatum) && !isVoor(grens, productPeriode.einddatum);
}

/**
 * TR319 (9319): a ProductPeriode lies in the DeclaratiePeriode or an earlier one. Asked of a line only under the policy
 * that follows the text; by default it is a rule inside the message (declaratie-randgevallen 3).
 */
export const tr319: Check = {
  regel: 'TR319',
  plek: [],
  toets: ({ prestatie: { productPeriode }, declaratiePeriode, toewijzing, beleid }) => {
    if (!toewijzing || beleid.tr319 === 'in bericht') return null;
    return oordeel(valtInDeclaratie(productPeriode, declaratiePeriode), {
      periodeEind: productPeriode.einddatum,
      declaratieEind: declaratiePeriode.einddatum,
    });
  },
};
