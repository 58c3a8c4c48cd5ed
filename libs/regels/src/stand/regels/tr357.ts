import type { Standregel } from '../../regel.ts';
import { perTeWijzigenProduct } from '../per-klasse.ts';

/**
 * TR357: a change that does not begin after the Dagtekening of the message holds for the whole toewijzing, so its
 * GewensteIngangsdatum is the Ingangsdatum of that toewijzing.
 */
export const tr357: Standregel = {
  regel: 'TR357',
  toets: {
    '317': perTeWijzigenProduct(({ gewensteIngangsdatum }, { ingangsdatum }, { bericht }) => {
      const { dagtekening } = bericht.header.berichtIdentificatie;
      if (gewensteIngangsdatum > dagtekening || gewensteIngangsdatum === ingangsdatum) return null;
      return { gewensteIngangsdatum, dagtekening, ingangsdatum };
    }, 'gewensteIngangsdatum'),
  },
};
