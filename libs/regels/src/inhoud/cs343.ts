import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { aangevraagd, frequentiePastBijEenheid } from './productafspraak.ts';

/**
 * CS343 (0001): the Frequentie of etmalen, dagdelen, euros and stuks (inspanning) is per week, per month or in
 * total, for an AangevraagdProduct that runs on after 2020.
 */
export const cs343: Inhoudsregel = {
  regel: 'CS343',
  toets: { '315': (bericht) => vondsten(aangevraagd(bericht), frequentiePastBijEenheid, 'omvang') },
};
