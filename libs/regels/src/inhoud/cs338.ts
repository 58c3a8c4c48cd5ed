import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { frequentiePastBijEenheid, nieuw, teWijzigen, toegewezen } from './productafspraak.ts';

/**
 * CS338 (0001): the Frequentie of etmalen, dagdelen, euros and stuks (inspanning) is per week, per month or in
 * total, for a product that runs on after 2020.
 */
export const cs338: Inhoudsregel = {
  regel: 'CS338',
  toets: {
    '301': (bericht) => vondsten(toegewezen(bericht), frequentiePastBijEenheid, 'omvang'),
    '317': (bericht) => [
      ...vondsten(teWijzigen(bericht), frequentiePastBijEenheid, 'omvang'),
      ...vondsten(nieuw(bericht), frequentiePastBijEenheid, 'omvang'),
    ],
  },
};
