import type { Inhoudsregel } from '../regel.ts';
import { metTeken } from './prestaties.ts';

/**
 * TR358 (0001): TotaalIngediendBedrag is the debet minus the credit of all prestaties. The amounts are compared, not
 * how they are written.
 */
export const tr358: Inhoudsregel = {
  regel: 'TR358',
  toets: {},
  prestaties: {
    '323': ({ declaratie: { totaalIngediendBedrag: t } }) => {
      const totaal = metTeken(t.totaalBedrag, t.debetCredit);
      let som = 0;
      return {
        onder: [],
        oordeel: ({ ingediendBedrag: { bedrag, debetCredit } }) => {
          som += metTeken(bedrag, debetCredit);
          return null;
        },
        slot: () =>
          totaal === som ? [] : [{ plek: ['declaratie', 'totaalIngediendBedrag'], gegevens: { totaal, som } }],
      };
    },
  },
};
