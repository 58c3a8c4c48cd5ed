import type { Inhoudsregel } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { contacten } from './personen.ts';

/** CD034 (0001): a Contact of Soort 01 or 03 has a Postcode. */
export const cd034: Inhoudsregel = {
  regel: 'CD034',
  toets: {
    '301': (bericht) =>
      vondsten(
        contacten(bericht),
        ({ adres, soort }) => ((soort === '01' || soort === '03') && adres?.postcode === undefined ? FOUT : null),
        'adres',
        'postcode',
      ),
  },
};
