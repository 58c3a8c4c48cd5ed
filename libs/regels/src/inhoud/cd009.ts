import type { Inhoudsregel } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { contacten } from './personen.ts';

/** CD009 (0001): only a Contact of Soort 04 (temporary address) has a Periode. */
export const cd009: Inhoudsregel = {
  regel: 'CD009',
  toets: {
    '301': (bericht) =>
      vondsten(
        contacten(bericht),
        ({ periode, soort }) => (periode !== undefined && soort !== '04' ? FOUT : null),
        'periode',
      ),
  },
};
