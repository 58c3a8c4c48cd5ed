import type { TotaalBedragMetDC } from '#hub/istandaarden';
import type { Inhoudsregel, Prestatievraag } from '../regel.ts';
import { FOUT, type Oordeel, vondsten } from './geplaatst.ts';

const nulIsDebet = (bedrag: number, debetCredit: string): Oordeel =>
  bedrag === 0 && debetCredit === 'C' ? FOUT : null;

const totaal = ({ totaalBedrag, debetCredit }: TotaalBedragMetDC): Oordeel => nulIsDebet(totaalBedrag, debetCredit);

const vraag: Prestatievraag = {
  onder: ['ingediendBedrag', 'debetCredit'],
  oordeel: ({ ingediendBedrag: { bedrag, debetCredit } }) => nulIsDebet(bedrag, debetCredit),
};

/** CS325 (0001): an amount of nothing is debet. */
export const cs325: Inhoudsregel = {
  regel: 'CS325',
  toets: {
    '323': (bericht) =>
      vondsten(
        [{ plek: ['declaratie', 'totaalIngediendBedrag'], waarde: bericht.declaratie.totaalIngediendBedrag }],
        totaal,
        'debetCredit',
      ),
    '325': (bericht) =>
      (['totaalIngediendBedrag', 'totaalToegekendBedrag'] as const).flatMap((veld) => {
        const waarde = bericht.declaratieAntwoord?.[veld];
        return waarde ? vondsten([{ plek: ['declaratieAntwoord', veld], waarde }], totaal, 'debetCredit') : [];
      }),
  },
  prestaties: { '323': () => vraag, '325': () => vraag },
};
