import type { Inhoudsregel } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { contacten } from './personen.ts';

/** CD005 (0001): an address has a LandCode exactly when it has a Postcode. */
export const cd005: Inhoudsregel = {
  regel: 'CD005',
  toets: {
    '301': (bericht) =>
      vondsten(
        contacten(bericht),
        ({ adres }) => ((adres?.landCode === undefined) !== (adres?.postcode === undefined) ? FOUT : null),
        'adres',
        'landCode',
      ),
  },
};
