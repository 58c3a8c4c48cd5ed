import type { BedragMetDC, TotaalBedragMetDC } from '#hub/istandaarden';

/** Eurocent with its sign: a credit is negative. */
export function getekend({ bedrag, debetCredit }: BedragMetDC): number {
  return debetCredit === 'C' ? -bedrag : bedrag;
}

/** Eurocent of a total with its sign. */
export function getekendTotaal({ totaalBedrag: bedrag, debetCredit }: TotaalBedragMetDC): number {
  return getekend({ bedrag, debetCredit });
}

/** An amount with its sign as a message writes it: without, and with D or C beside it. Nothing is a debet (CS325). */
export function alsBedrag(eurocent: number): BedragMetDC {
  return { bedrag: Math.abs(eurocent), debetCredit: eurocent < 0 ? 'C' : 'D' };
}

/** A total with its sign as a message writes it. */
export function alsTotaal(eurocent: number): TotaalBedragMetDC {
  const { bedrag: totaalBedrag, debetCredit } = alsBedrag(eurocent);
  return { totaalBedrag, debetCredit };
}
