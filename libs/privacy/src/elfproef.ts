/**
 * A valid BSN: nine digits of which 9·d1 + 8·d2 + … + 2·d8 − d9 is divisible by 11 (istandaarden CS002), not all zero.
 */
export function elfproef(bsn: string): boolean {
  if (bsn.length !== 9 || bsn === '000000000') return false;
  let som = 0;
  for (let i = 0; i < 9; i++) {
    const cijfer = bsn.charCodeAt(i) - 48;
    if (cijfer < 0 || cijfer > 9) return false;
    som += i === 8 ? -cijfer : cijfer * (9 - i);
  }
  return som % 11 === 0;
}
