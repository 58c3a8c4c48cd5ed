import type { Standregel } from '../../regel.ts';
import { opPlek, vanAanbieder } from '../per-klasse.ts';
import { versiesBij } from '../toewijzingen.ts';

/**
 * TR304: the Bsn is that of a known client: one with any version of any toewijzing at this aanbieder, also an ended or a
 * removed one (randgevallen 29, declaratie-randgevallen 11).
 */
export const tr304: Standregel = {
  regel: 'TR304',
  toets: {
    '317': ({ bericht, stand }) =>
      opPlek(['client', 'bsn'], versiesBij(stand, vanAanbieder(bericht)).length > 0 ? null : {}),
    '323': ({ bericht: { header, declaratie }, stand }) =>
      declaratie.clienten.flatMap(({ bsn }, i) => {
        const bekend = versiesBij(stand, { aanbieder: header.afzender, bsn }).length > 0;
        return opPlek(['declaratie', 'clienten', i, 'bsn'], bekend ? null : {});
      }),
  },
};
