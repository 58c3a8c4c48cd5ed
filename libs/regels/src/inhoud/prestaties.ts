import type { BerichtPerNaam, GeslotenPeriode } from '#hub/istandaarden';
import type { Bericht, Plek, Vondst } from '../regel.ts';
import type { Gegevens, Geplaatst, Oordeel } from './geplaatst.ts';

/** A prestatie, in a declaratie or in the answer to it. */
export type Prestatie = BerichtPerNaam['JW323']['declaratie']['clienten'][number]['prestaties'][number];

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

/**
 * The findings of a rule that looks at one prestatie at a time. `volgnummer` counts the prestaties of the message from 0.
 * A message may hold tens of thousands: a place is only made for what is wrong.
 */
export function prestatieVondsten(
  bericht: Bericht<'323' | '325'>,
  toets: (prestatie: Prestatie, volgnummer: number) => Oordeel,
  ...onder: Plek
): Vondst[] {
  const { lijst, plek } = clienten(bericht);
  const uit: Vondst[] = [];
  let volgnummer = 0;
  lijst.forEach(({ prestaties }, c) => {
    prestaties.forEach((prestatie, p) => {
      const gegevens = toets(prestatie, volgnummer++);
      if (gegevens !== null) uit.push({ plek: [...plek, c, 'prestaties', p, ...onder], gegevens });
    });
  });
  return uit;
}

/** Findings at the ProductReferentie of the prestaties with these running numbers. */
export function bijReferentie(bericht: Bericht<'323'>, fout: ReadonlyMap<number, Gegevens>): Vondst[] {
  if (fout.size === 0) return [];
  return prestatieVondsten(bericht, (_, volgnummer) => fout.get(volgnummer) ?? null, 'productReferentie');
}

/** Debet minus credit of all prestaties, in eurocent. */
export function saldo(bericht: Bericht<'323' | '325'>): number {
  let som = 0;
  for (const { prestaties } of clienten(bericht).lijst) {
    for (const { ingediendBedrag } of prestaties) som += metTeken(ingediendBedrag.bedrag, ingediendBedrag.debetCredit);
  }
  return som;
}

/** A credit counts as negative. */
export const metTeken = (bedrag: number, debetCredit: 'D' | 'C'): number => (debetCredit === 'D' ? bedrag : -bedrag);

/** The month that a declaratie is about. */
export const declaratiePeriode = ({ declaratie }: Bericht<'323'>): Geplaatst<GeslotenPeriode> => ({
  plek: ['declaratie', 'declaratiePeriode'],
  waarde: declaratie.declaratiePeriode,
});
