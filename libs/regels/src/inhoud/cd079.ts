import type { Inhoudsregel } from '../regel.ts';
import { FOUT, type Oordeel, vondsten } from './geplaatst.ts';
import { aangevraagd, nieuw, type Productafspraak, toegewezen } from './productafspraak.ts';

const toets = ({ budget, product }: Productafspraak): Oordeel =>
  budget === undefined && product === undefined ? FOUT : null;

/** CD079 (0001): without a Budget there is a Product. */
export const cd079: Inhoudsregel = {
  regel: 'CD079',
  toets: {
    '301': (bericht) => vondsten(toegewezen(bericht), toets, 'product'),
    '315': (bericht) => vondsten(aangevraagd(bericht), toets, 'product'),
    '317': (bericht) => vondsten(nieuw(bericht), toets, 'product'),
  },
};
