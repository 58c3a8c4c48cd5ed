/** A release number as the envelope writes it: 3 becomes `0003`. Throws RangeError outside 0…9999. */
export function versienr(nummer: number): string {
  if (!Number.isInteger(nummer) || nummer < 0 || nummer > 9999)
    throw new RangeError('Versienummer past niet in vier cijfers');
  return String(nummer).padStart(4, '0');
}
