import type { Inhoudsregel } from '../regel.ts';
import { geplaatst, vondsten } from './geplaatst.ts';
import { kentZorgverlenerCode } from './verwijzer.ts';

/** CD066 (0001): a verwijzer of Type 02 to 05 with a ZorgverlenerCode has no Naam. */
export const cd066: Inhoudsregel = {
  regel: 'CD066',
  toets: {
    '315': ({ client }) =>
      vondsten(
        geplaatst(client.aangevraagdeProducten, 'client', 'aangevraagdeProducten'),
        ({ verwijzer }) =>
          kentZorgverlenerCode(verwijzer) && verwijzer.zorgverlenerCode !== undefined && verwijzer.naam !== undefined
            ? { type: verwijzer.type }
            : null,
        'verwijzer',
        'naam',
      ),
  },
};
