import { isVoor } from '#hub/regels';
import { type DeclaratieCheck, oordeel } from '../check.ts';

/**
 * TR318 (8214): a DeclaratiePeriode does not go back. The previous one is the latest among the processed declaraties of
 * the aanbieder, not the last received (declaratie-randgevallen 13). Whether care was delivered in a month that was
 * skipped cannot be seen, so a gap is allowed; so is the same month again (IV090).
 */
export const tr318: DeclaratieCheck = {
  regel: 'TR318',
  plek: ['declaratiePeriode'],
  toets: ({ declaratie: { declaratiePeriode }, eerder }) => {
    const [eerste, ...rest] = eerder;
    if (!eerste) return null;
    const vorige = rest.reduce(
      (tot, { periode }) => (isVoor(tot, periode.begin) ? periode.begin : tot),
      eerste.periode.begin,
    );
    const { begindatum } = declaratiePeriode;
    return oordeel(!isVoor(begindatum, vorige), { begindatum, vorige });
  },
};
