import { isTeruggenomen } from '../overlap.ts';
import type { Inhoudsregel } from '../regel.ts';
import { geplaatst } from './geplaatst.ts';
import { stapelingen } from './stapeling.ts';

/**
 * TR302 (0001): two ToegewezenProducten that stack do not share a day: equal Categorie and Code, equal Categorie and
 * one without Code, or one of them generiek. What was taken back does not count (RedenWijziging 01 or 13 on the
 * first day); in the Wmo categories 11 to 14 stack with anything.
 */
export const tr302: Inhoudsregel = {
  regel: 'TR302',
  toets: {
    '301': ({ client }, domein) => {
      const geldig = geplaatst(client.toegewezenProducten, 'client', 'toegewezenProducten').filter(
        ({ waarde }) => !isTeruggenomen(waarde),
      );
      const perioden = geldig.map(({ waarde: { product, ingangsdatum, einddatum } }) => ({
        product,
        begin: ingangsdatum,
        eind: einddatum,
      }));
      return stapelingen(perioden, domein).flatMap((ander, i) =>
        ander === null ? [] : [{ plek: geldig[i]!.plek, gegevens: { ander: geldig[ander]!.waarde.toewijzingNummer } }],
      );
    },
  },
};
