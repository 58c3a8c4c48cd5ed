import type { Inhoudsregel } from '../regel.ts';
import { geplaatst, vondsten } from './geplaatst.ts';
import { kentZorgverlenerCode } from './verwijzer.ts';

/** CD068 (0001): a verwijzer of another Type than 02 to 05 has no ZorgverlenerCode. */
export const cd068: Inhoudsregel = {
  regel: 'CD068',
  toets: {
    '315': ({ client }) =>
      vondsten(
        geplaatst(client.aangevraagdeProducten, 'client', 'aangevraagdeProducten'),
        ({ verwijzer }) =>
          !kentZorgverlenerCode(verwijzer) && verwijzer.zorgverlenerCode !== undefined
            ? { type: verwijzer.type }
            : null,
        'verwijzer',
        'zorgverlenerCode',
      ),
  },
};
