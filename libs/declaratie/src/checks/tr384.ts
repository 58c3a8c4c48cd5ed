import { type Check, oordeel } from '../check.ts';

const VERWIJDERD = '13';

/** TR384 (9384): nothing is declared on a toewijzing of which the latest version is a removal (RedenWijziging 13). */
export const tr384: Check = {
  regel: 'TR384',
  plek: [],
  toets: ({ toewijzing }) => (toewijzing ? oordeel(toewijzing.redenWijziging !== VERWIJDERD) : null),
};
