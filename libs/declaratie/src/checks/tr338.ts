import { type Check, oordeel } from '../check.ts';

/**
 * TR338 (9338): a prestatie names a toewijzing of this client at this aanbieder; a number of another is unknown here.
 * When it does not hold, nothing that needs the toewijzing is asked (declaratie-randgevallen 12).
 */
export const tr338: Check = {
  regel: 'TR338',
  plek: [],
  toets: ({ toewijzing }) => oordeel(toewijzing !== null),
};
