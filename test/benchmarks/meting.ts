/** What every benchmark gives: figures with the limit and the goal of the design (docs/prestaties.md). */
export interface Meting {
  readonly werk: string;
  readonly waarde: number;
  readonly eenheid: '×' | 's' | 'ms' | 'MB' | 'msg/s';
  /** The least acceptable value and the goal. */
  readonly minstens: number;
  readonly doel: number;
  /** The underlying figures, for people. */
  readonly uitleg: string;
}

export interface Benchmark {
  /** Measures; `zeg` tells a person how far it is. */
  readonly meet: (zeg: (tekst: string) => void) => Promise<readonly Meting[]>;
}

/** For a time or a size less is better. */
const minderIsBeter = (m: Meting): boolean => m.eenheid === 's' || m.eenheid === 'ms' || m.eenheid === 'MB';

export function oordeel(m: Meting): 'doel gehaald' | 'voldoende' | 'te weinig' {
  const haalt = (grens: number): boolean => (minderIsBeter(m) ? m.waarde <= grens : m.waarde >= grens);
  if (haalt(m.doel)) return 'doel gehaald';
  return haalt(m.minstens) ? 'voldoende' : 'te weinig';
}

export function mediaan(waarden: readonly number[]): number {
  const rij = [...waarden].sort((a, b) => a - b);
  return rij[Math.floor(rij.length / 2)] ?? NaN;
}
