import type { Inhoudsregel } from '../regel.ts';
import { aangevraagd } from './productafspraak.ts';
import { stapelingen } from './stapeling.ts';

/** TR386 (0001): two AangevraagdeProducten that stack (see TR302) do not share a day. */
export const tr386: Inhoudsregel = {
  regel: 'TR386',
  toets: {
    '315': (bericht, domein) => {
      const producten = aangevraagd(bericht);
      return stapelingen(
        producten.map(({ waarde }) => waarde),
        domein,
      ).flatMap((ander, i) => (ander === null ? [] : [{ plek: producten[i]!.plek, gegevens: { ander: ander + 1 } }]));
    },
  },
};
