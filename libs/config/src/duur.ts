const EENHEDEN = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** `15m` → 900000 milliseconds; undefined when it is no duration. */
export function leesDuur(tekst: string): number | undefined {
  const [, getal, eenheid] = /^(\d{1,9})(ms|s|m|h|d)$/.exec(tekst) ?? [];
  return getal === undefined ? undefined : Number(getal) * EENHEDEN[eenheid as keyof typeof EENHEDEN];
}

/** 900000 → `15m`: the largest unit that keeps it whole. */
export function toonDuur(ms: number): string {
  const [eenheid, factor] = Object.entries(EENHEDEN).find(([, f]) => ms >= f && ms % f === 0) ?? ['ms', 1];
  return `${ms / factor}${eenheid}`;
}
