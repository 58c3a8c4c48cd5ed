import type { Inhoudsregel } from '../regel.ts';
import { FOUT, geplaatst, vondsten } from './geplaatst.ts';

/** CS336 (0001): RedenWijziging 01 is no longer used. */
export const cs336: Inhoudsregel = {
  regel: 'CS336',
  toets: {
    '301': ({ client }) =>
      vondsten(
        geplaatst(client.toegewezenProducten, 'client', 'toegewezenProducten'),
        ({ redenWijziging }) => (redenWijziging === '01' ? FOUT : null),
        'redenWijziging',
      ),
  },
};
