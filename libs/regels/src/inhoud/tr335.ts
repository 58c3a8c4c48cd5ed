import { isVoor, plusJaren } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';
import { prestatieVondsten } from './prestaties.ts';

const HOOGSTENS_JAREN = 5;

/** TR335 (0001): a ProductPeriode ends at most five years before the DeclaratieDagtekening. */
export const tr335: Inhoudsregel = {
  regel: 'TR335',
  toets: {
    '323': (bericht) => {
      const { declaratieDagtekening } = bericht.declaratie;
      const vroegst = plusJaren(declaratieDagtekening, -HOOGSTENS_JAREN);
      return prestatieVondsten(
        bericht,
        ({ productPeriode: { einddatum } }) =>
          isVoor(einddatum, vroegst) ? { einddatum, declaratieDagtekening, vroegst } : null,
        'productPeriode',
      );
    },
  },
};
