import type { Inhoudsregel } from '../regel.ts';
import { FOUT, geplaatst, vondsten } from './geplaatst.ts';

/** CD043 (0001): an AangevraagdProduct has a BeschikkingIngangsdatum exactly when it has a BeschikkingNummer. */
export const cd043: Inhoudsregel = {
  regel: 'CD043',
  toets: {
    '315': ({ client }) =>
      vondsten(
        geplaatst(client.aangevraagdeProducten, 'client', 'aangevraagdeProducten'),
        ({ beschikkingIngangsdatum, beschikkingNummer }) =>
          (beschikkingIngangsdatum === undefined) !== (beschikkingNummer === undefined) ? FOUT : null,
        'beschikkingIngangsdatum',
      ),
  },
};
