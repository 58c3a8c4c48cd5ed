import { toetsZonderStand } from '#hub/regels';
import type { MaatstafMetDag } from './maatstaf.ts';

/** Judges with no other knowledge than the day. */
export function naarDatum(peildatum: string): MaatstafMetDag {
  return {
    peildatum,
    weiger: () => null,
    boven: ({ bericht, waarde }) => toetsZonderStand(bericht, waarde, peildatum),
  };
}
