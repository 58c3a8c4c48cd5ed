import type { Eenheid } from '#hub/istandaarden';
import type { Afspraken } from './afspraken.ts';
import { MINUUT, UUR } from './volume/eenheid.ts';

/** The agreed tarief of a line, in eurocent. `basis` uur: minuten are paid by an uurtarief. */
export interface AfgesprokenTarief {
  readonly tarief: number;
  readonly basis: 'eenheid' | 'uur';
}

/**
 * The tarief that was agreed for a product and unit on a day (the Begindatum of the ProductPeriode). A minuuttarief of the
 * contract goes before a converted uurtarief. null: none was agreed.
 */
export function zoekTarief(
  afspraken: Pick<Afspraken, 'tarief'>,
  productCode: string,
  eenheid: Eenheid,
  op: string,
): AfgesprokenTarief | null {
  const tarief = afspraken.tarief(productCode, eenheid, op);
  if (tarief !== null) return { tarief, basis: 'eenheid' };
  const uurtarief = eenheid === MINUUT ? afspraken.tarief(productCode, UUR, op) : null;
  return uurtarief === null ? null : { tarief: uurtarief, basis: 'uur' };
}

/** A whole number divided by 60, half up, without a fraction on the way. */
function perZestig(geheel: number): number {
  const op = geheel + 30;
  return (op - (op % 60)) / 60;
}

/** What ProductTarief is on a line, in eurocent per unit of the line: an uurtarief divided by 60, half up. */
export function productTarief({ tarief, basis }: AfgesprokenTarief): number {
  return basis === 'uur' ? perZestig(tarief) : tarief;
}

/**
 * What a volume costs, in eurocent: rounded once, on the total, half up. Exact below 2^53 eurocent; what lies above that
 * is no amount that a message can hold.
 */
export function bedragVan({ tarief, basis }: AfgesprokenTarief, volume: number): number {
  return basis === 'uur' ? perZestig(tarief * volume) : tarief * volume;
}
