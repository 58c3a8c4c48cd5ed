import type { Inhoudsregel } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { contacten } from './personen.ts';

const POSTCODE = /^[1-9][0-9]{3}[a-zA-Z]{2}$/;

/** CS089 (0001): the Postcode of an address in NL is four digits, the first no 0, and two letters, without a space. */
export const cs089: Inhoudsregel = {
  regel: 'CS089',
  toets: {
    '301': (bericht) =>
      vondsten(
        contacten(bericht),
        ({ adres }) => (adres?.landCode === 'NL' && !POSTCODE.test(adres.postcode ?? '') ? FOUT : null),
        'adres',
        'postcode',
      ),
  },
};
