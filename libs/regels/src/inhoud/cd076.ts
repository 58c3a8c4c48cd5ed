import type { Inhoudsregel } from '../regel.ts';
import { FOUT, type Oordeel, vondsten } from './geplaatst.ts';
import { aangevraagd, nieuw, type Productafspraak, teWijzigen, toegewezen } from './productafspraak.ts';

const toets = ({ eind, omvang }: Productafspraak): Oordeel =>
  omvang?.frequentie === '2' && eind === undefined ? FOUT : null;

/** CD076 (0001): an Omvang per week (Frequentie 2) asks an Einddatum. */
export const cd076: Inhoudsregel = {
  regel: 'CD076',
  toets: {
    '301': (bericht) => vondsten(toegewezen(bericht), toets, 'einddatum'),
    '315': (bericht) => vondsten(aangevraagd(bericht), toets, 'toewijzingEinddatum'),
    '317': (bericht) => [
      ...vondsten(teWijzigen(bericht), toets, 'einddatum'),
      ...vondsten(nieuw(bericht), toets, 'einddatum'),
    ],
  },
};
