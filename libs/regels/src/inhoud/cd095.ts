import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { aangevraagd, omvangVraagtCode } from './productafspraak.ts';

/** CD095 (0001): an AangevraagdProduct that runs on after 2020 and has no Code has no Omvang. */
export const cd095: Inhoudsregel = {
  regel: 'CD095',
  toets: { '315': (bericht) => vondsten(aangevraagd(bericht), omvangVraagtCode, 'omvang') },
};
