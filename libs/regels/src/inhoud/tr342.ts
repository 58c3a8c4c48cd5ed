import type { TotaalBedragMetDC } from '#hub/istandaarden';
import type { Inhoudsregel } from '../regel.ts';
import { metTeken, saldo } from './prestaties.ts';

const GEEN_AFWIJZING: ReadonlySet<string> = new Set(['0200', '8001']);

const metTekenTotaal = ({ totaalBedrag, debetCredit }: TotaalBedragMetDC): number =>
  metTeken(totaalBedrag, debetCredit);

/**
 * TR342 (0001): a 325 lists what is not granted: those prestaties add up to Ingediend minus Toegekend. When the
 * declaratie as a whole is refused (another RetourCode there than 0200 or 8001) nothing is granted.
 */
export const tr342: Inhoudsregel = {
  regel: 'TR342',
  toets: {
    '325': (bericht) => {
      const antwoord = bericht.declaratieAntwoord;
      if (!antwoord) return [];
      const toegekend = metTekenTotaal(antwoord.totaalToegekendBedrag);
      const afgewezen = metTekenTotaal(antwoord.totaalIngediendBedrag) - toegekend;
      const geheel = antwoord.retourCodes.some((code) => !GEEN_AFWIJZING.has(code));
      const klopt = geheel ? toegekend === 0 : saldo(bericht) === afgewezen;
      return klopt ? [] : [{ plek: [], gegevens: { prestaties: saldo(bericht), afgewezen, toegekend } }];
    },
  },
};
