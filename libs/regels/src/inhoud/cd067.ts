import type { Inhoudsregel } from '../regel.ts';
import { geplaatst, vondsten } from './geplaatst.ts';
import { kentZorgverlenerCode } from './verwijzer.ts';

/** CD067 (0001): a verwijzer of Type 02 to 05 without a ZorgverlenerCode has a Naam. */
export const cd067: Inhoudsregel = {
  regel: 'CD067',
  toets: {
    '315': ({ client }) =>
      vondsten(
        geplaatst(client.aangevraagdeProducten, 'client', 'aangevraagdeProducten'),
        ({ verwijzer }) =>
          kentZorgverlenerCode(verwijzer) && verwijzer.zorgverlenerCode === undefined && verwijzer.naam === undefined
            ? { type: verwijzer.type }
            : null,
        'verwijzer',
        'naam',
      ),
  },
};
