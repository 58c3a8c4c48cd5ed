import type { Inhoudsregel } from '../regel.ts';
import { FOUT, type Oordeel, vondsten } from './geplaatst.ts';
import { aangevraagd, nieuw, type Productafspraak, teWijzigen, toegewezen } from './productafspraak.ts';

const toets = ({ budget, omvang }: Productafspraak): Oordeel =>
  omvang !== undefined && budget !== undefined ? FOUT : null;

/** CD078 (0001): with an Omvang there is no Budget. Always found together with CD077. */
export const cd078: Inhoudsregel = {
  regel: 'CD078',
  toets: {
    '301': (bericht) => vondsten(toegewezen(bericht), toets, 'budget'),
    '315': (bericht) => vondsten(aangevraagd(bericht), toets, 'budget'),
    '317': (bericht) => [
      ...vondsten(teWijzigen(bericht), toets, 'budget'),
      ...vondsten(nieuw(bericht), toets, 'budget'),
    ],
  },
};
