import { isVoor } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { nieuw } from './productafspraak.ts';

/** TR380 (0001): a NieuwProduct begins after the Dagtekening. */
export const tr380: Inhoudsregel = {
  regel: 'TR380',
  toets: {
    '317': (bericht) => {
      const { dagtekening } = bericht.header.berichtIdentificatie;
      return vondsten(
        nieuw(bericht),
        ({ begin }) => (isVoor(dagtekening, begin) ? null : { gewensteIngangsdatum: begin, dagtekening }),
        'gewensteIngangsdatum',
      );
    },
  },
};
