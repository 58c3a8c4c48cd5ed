import type { Inhoudsregel } from '../regel.ts';
import { nieuw } from './productafspraak.ts';
import { stapelingen } from './stapeling.ts';

/** TR410 (0001): two NieuweProducten that stack (see TR302) do not share a day. */
export const tr410: Inhoudsregel = {
  regel: 'TR410',
  toets: {
    '317': (bericht, domein) => {
      const producten = nieuw(bericht);
      return stapelingen(
        producten.map(({ waarde }) => waarde),
        domein,
      ).flatMap((ander, i) => (ander === null ? [] : [{ plek: producten[i]!.plek, gegevens: { ander: ander + 1 } }]));
    },
  },
};
