import { toetsInhoud } from '#hub/regels';
import type { InhoudToets } from './toets.ts';

/** Level 2 for a command that has loaded all rules anyway. */
export const alleInhoud: InhoudToets = ({ bericht, waarde }) => {
  return { vaststellingen: toetsInhoud(bericht, waarde), meer: 0 };
};
