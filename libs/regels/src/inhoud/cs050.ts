import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { namen } from './personen.ts';

const MET_PARTNER: ReadonlySet<string> = new Set(['1', '2', '3', '4']);
const ZONDER_PARTNER = { jw: new Set<string>(['1', '6']), wmo: new Set<string>(['1']) };

/**
 * CS050 (0001): with a Partnernaam NaamGebruik is 1, 2, 3 or 4; without it 1, and in the Jw also 6. The text of the
 * rule allows 6 in the Wmo too, the official check does not: as the check.
 */
export const cs050: Inhoudsregel = {
  regel: 'CS050',
  toets: {
    '301': (bericht, domein) =>
      vondsten(
        namen(bericht),
        ({ naamGebruik, partnernaam }) => {
          const mag = partnernaam ? MET_PARTNER : ZONDER_PARTNER[domein];
          return mag.has(naamGebruik) ? null : { naamGebruik, mag: [...mag].join(', ') };
        },
        'naamGebruik',
      ),
  },
};
