import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { omvangVraagtCode, toegewezen } from './productafspraak.ts';

/** CD080 (0001): a ToegewezenProduct that runs on after 2020 and has no Code has no Omvang. */
export const cd080: Inhoudsregel = {
  regel: 'CD080',
  toets: { '301': (bericht) => vondsten(toegewezen(bericht), omvangVraagtCode, 'omvang') },
};
