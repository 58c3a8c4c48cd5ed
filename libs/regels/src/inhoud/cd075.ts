import type { Inhoudsregel } from '../regel.ts';
import { FOUT, type Oordeel, vondsten } from './geplaatst.ts';
import { aangevraagd, nieuw, type Productafspraak, teWijzigen, toegewezen } from './productafspraak.ts';

const toets = ({ budget, eind }: Productafspraak): Oordeel =>
  budget !== undefined && eind === undefined ? FOUT : null;

/** CD075 (0001): with a Budget there is an Einddatum. */
export const cd075: Inhoudsregel = {
  regel: 'CD075',
  toets: {
    '301': (bericht) => vondsten(toegewezen(bericht), toets, 'einddatum'),
    '315': (bericht) => vondsten(aangevraagd(bericht), toets, 'toewijzingEinddatum'),
    '317': (bericht) => [
      ...vondsten(teWijzigen(bericht), toets, 'einddatum'),
      ...vondsten(nieuw(bericht), toets, 'einddatum'),
    ],
  },
};
