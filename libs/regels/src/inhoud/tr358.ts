import type { Inhoudsregel } from '../regel.ts';
import { metTeken, saldo } from './prestaties.ts';

/**
 * TR358 (0001): TotaalIngediendBedrag is the debet minus the credit of all prestaties. The amounts are compared, not
 * how they are written.
 */
export const tr358: Inhoudsregel = {
  regel: 'TR358',
  toets: {
    '323': (bericht) => {
      const { totaalBedrag, debetCredit } = bericht.declaratie.totaalIngediendBedrag;
      const totaal = metTeken(totaalBedrag, debetCredit);
      const som = saldo(bericht);
      return totaal === som ? [] : [{ plek: ['declaratie', 'totaalIngediendBedrag'], gegevens: { totaal, som } }];
    },
  },
};
