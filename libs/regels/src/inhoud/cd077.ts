import type { Inhoudsregel } from '../regel.ts';
import { FOUT, type Oordeel, vondsten } from './geplaatst.ts';
import { aangevraagd, nieuw, type Productafspraak, teWijzigen, toegewezen } from './productafspraak.ts';

const toets = ({ budget, omvang }: Productafspraak): Oordeel =>
  budget !== undefined && omvang !== undefined ? FOUT : null;

/** CD077 (0001): with a Budget there is no Omvang. */
export const cd077: Inhoudsregel = {
  regel: 'CD077',
  toets: {
    '301': (bericht) => vondsten(toegewezen(bericht), toets, 'omvang'),
    '315': (bericht) => vondsten(aangevraagd(bericht), toets, 'omvang'),
    '317': (bericht) => [
      ...vondsten(teWijzigen(bericht), toets, 'omvang'),
      ...vondsten(nieuw(bericht), toets, 'omvang'),
    ],
  },
};
