import type { GeslotenPeriode } from '#hub/istandaarden';
import type { Bericht, Plek, Prestatie, Prestatievraag, Vondst } from '../regel.ts';
import type { Gegevens, Geplaatst } from './geplaatst.ts';

interface MetPrestaties {
  readonly bsn: string;
  readonly prestaties: readonly Prestatie[];
}

/** The clients of a 323 or 325 and where they stand. A 325 that grants everything has none. */
export function clienten(bericht: Bericht<'323' | '325'>): { lijst: readonly MetPrestaties[]; plek: Plek } {
  return 'declaratie' in bericht
    ? { lijst: bericht.declaratie.clienten, plek: ['declaratie', 'clienten'] }
    : { lijst: bericht.declaratieAntwoord?.clienten ?? [], plek: ['declaratieAntwoord', 'clienten'] };
}

/** Walks along every prestatie; `volgnummer` counts those of the message from 0. */
export function elkePrestatie(
  bericht: Bericht<'323' | '325'>,
  doe: (prestatie: Prestatie, volgnummer: number) => void,
): void {
  let volgnummer = 0;
  for (const { prestaties } of clienten(bericht).lijst) {
    for (const prestatie of prestaties) doe(prestatie, volgnummer++);
  }
}

/** The findings of one question, and how many more there are than these. */
export interface Antwoord {
  readonly vondsten: Vondst[];
  meer: number;
}

/** Answers each question in one walk, each with at most so many findings. A place is only made for what is wrong. */
export function vraagPrestaties(
  bericht: Bericht<'323' | '325'>,
  vragen: readonly Prestatievraag[],
  hoogstens = Infinity,
): readonly Antwoord[] {
  const uit = vragen.map((): Antwoord => ({ vondsten: [], meer: 0 }));
  const { lijst, plek } = clienten(bericht);
  let volgnummer = 0;
  for (let c = 0; c < lijst.length; c++) {
    const { prestaties } = lijst[c]!;
    for (let p = 0; p < prestaties.length; p++, volgnummer++) {
      for (let v = 0; v < vragen.length; v++) {
        const gegevens = vragen[v]!.oordeel(prestaties[p]!, volgnummer);
        if (gegevens === null) continue;
        if (uit[v]!.vondsten.length === hoogstens) uit[v]!.meer++;
        else uit[v]!.vondsten.push({ plek: [...plek, c, 'prestaties', p, ...vragen[v]!.onder], gegevens });
      }
    }
  }
  vragen.forEach(({ slot }, v) => {
    for (const vondst of slot?.() ?? []) uit[v]!.vondsten.push(vondst);
  });
  return uit;
}

/** Findings at the ProductReferentie of the prestaties with these running numbers. */
export function bijReferentie(bericht: Bericht<'323'>, fout: ReadonlyMap<number, Gegevens>): Vondst[] {
  if (fout.size === 0) return [];
  const oordeel: Prestatievraag['oordeel'] = (_, volgnummer) => fout.get(volgnummer) ?? null;
  return vraagPrestaties(bericht, [{ onder: ['productReferentie'], oordeel }]).flatMap(({ vondsten }) => vondsten);
}

/** Debet minus credit of all prestaties, in eurocent. */
export function saldo(bericht: Bericht<'323' | '325'>): number {
  let som = 0;
  elkePrestatie(bericht, ({ ingediendBedrag }) => {
    som += metTeken(ingediendBedrag.bedrag, ingediendBedrag.debetCredit);
  });
  return som;
}

/** A credit counts as negative. */
export const metTeken = (bedrag: number, debetCredit: 'D' | 'C'): number => (debetCredit === 'D' ? bedrag : -bedrag);

/** The month that a declaratie is about. */
export const declaratiePeriode = ({ declaratie }: Bericht<'323'>): Geplaatst<GeslotenPeriode> => ({
  plek: ['declaratie', 'declaratiePeriode'],
  waarde: declaratie.declaratiePeriode,
});
