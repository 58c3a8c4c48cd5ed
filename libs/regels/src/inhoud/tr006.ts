import type { Inhoudsregel } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { contacten } from './personen.ts';

/** TR006 (0001): a Contact holds Telefoon, or an Adres with both Huis and Postcode. */
export const tr006: Inhoudsregel = {
  regel: 'TR006',
  toets: {
    '301': (bericht) =>
      vondsten(contacten(bericht), ({ adres, telefoon }) =>
        telefoon === undefined && (adres?.huis === undefined || adres.postcode === undefined) ? FOUT : null,
      ),
  },
};
