import { isVoor, plusJaren } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';

const HOOGSTENS_JAREN = 5;

/** TR335 (0001): a ProductPeriode ends at most five years before the DeclaratieDagtekening. */
export const tr335: Inhoudsregel = {
  regel: 'TR335',
  toets: {},
  prestaties: {
    '323': ({ declaratie: { declaratieDagtekening } }) => {
      const vroegst = plusJaren(declaratieDagtekening, -HOOGSTENS_JAREN);
      return {
        onder: ['productPeriode'],
        oordeel: ({ productPeriode: { einddatum } }) =>
          isVoor(einddatum, vroegst) ? { einddatum, declaratieDagtekening, vroegst } : null,
      };
    },
  },
};
