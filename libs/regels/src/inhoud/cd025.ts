import type { Inhoudsregel } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { contacten } from './personen.ts';

/** CD025 (0001): an address in NL has a house number. */
export const cd025: Inhoudsregel = {
  regel: 'CD025',
  toets: {
    '301': (bericht) =>
      vondsten(
        contacten(bericht),
        ({ adres }) => (adres?.landCode === 'NL' && adres.huis === undefined ? FOUT : null),
        'adres',
        'huis',
      ),
  },
};
