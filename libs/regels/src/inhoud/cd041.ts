import type { Inhoudsregel } from '../regel.ts';
import { FOUT, type Oordeel, vondsten } from './geplaatst.ts';
import { aangevraagd, nieuw, type Productafspraak, toegewezen } from './productafspraak.ts';

const toets = ({ omvang, product }: Productafspraak): Oordeel =>
  product?.code !== undefined && omvang === undefined ? FOUT : null;

/** CD041 (0001): a product with a Code has an Omvang. */
export const cd041: Inhoudsregel = {
  regel: 'CD041',
  toets: {
    '301': (bericht) => vondsten(toegewezen(bericht), toets, 'omvang'),
    '315': (bericht) => vondsten(aangevraagd(bericht), toets, 'omvang'),
    '317': (bericht) => vondsten(nieuw(bericht), toets, 'omvang'),
  },
};
