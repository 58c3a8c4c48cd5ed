import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { nieuw, omvangVraagtCode } from './productafspraak.ts';

/** CD096 (0001): a NieuwProduct that runs on after 2020 and has no Code has no Omvang. */
export const cd096: Inhoudsregel = {
  regel: 'CD096',
  toets: { '317': (bericht) => vondsten(nieuw(bericht), omvangVraagtCode, 'omvang') },
};
