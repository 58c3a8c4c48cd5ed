import { dagnummer, datumVan, weekdag } from './dag.ts';
import { type Feestdagbeleid, feestdagen } from './feestdagen.ts';

export interface KalenderOpties extends Feestdagbeleid {
  /** More free days, yyyy-mm-dd. */
  readonly vrijeDagen: readonly string[];
}

/**
 * The standard does not say what a werkdag is. Default: Monday to Friday without the public holidays of the Algemene
 * termijnenwet (istandaarden §7.28).
 */
export const STANDAARD_KALENDER: KalenderOpties = { bevrijdingsdag: 'jaarlijks', goedeVrijdag: true, vrijeDagen: [] };

/** Which days are werkdagen. */
export interface Kalender {
  /** @param datum yyyy-mm-dd */
  isWerkdag(datum: string): boolean;
}

export function maakKalender(opties: Partial<KalenderOpties> = {}): Kalender {
  const beleid = { ...STANDAARD_KALENDER, ...opties };
  const eigen = new Set(beleid.vrijeDagen.map(dagnummer));
  const jaren = new Map<number, ReadonlySet<number>>();
  const vanJaar = (jaar: number): ReadonlySet<number> => {
    const dagen = jaren.get(jaar) ?? feestdagen(jaar, beleid);
    jaren.set(jaar, dagen);
    return dagen;
  };
  return {
    isWerkdag(datum) {
      const dag = dagnummer(datum);
      if (weekdag(dag) % 6 === 0 || eigen.has(dag)) return false;
      return !vanJaar(Number(datum.slice(0, -'-mm-dd'.length))).has(dag);
    },
  };
}

/**
 * The n-th werkdag after a date; the date itself does not count, whatever day it is.
 * @param aantal at least 1
 */
export function plusWerkdagen(datum: string, aantal: number, kalender: Kalender): string {
  const bekend = eerder.get(kalender) ?? new Map<string, string>();
  eerder.set(kalender, bekend);
  const sleutel = `${datum} ${aantal}`;
  const uit = bekend.get(sleutel) ?? telWerkdagen(datum, aantal, kalender);
  if (bekend.size >= ONTHOUDEN) bekend.clear();
  bekend.set(sleutel, uit);
  return uit;
}

/** Nearly every message of a day asks the same. */
const eerder = new WeakMap<Kalender, Map<string, string>>();
const ONTHOUDEN = 1_000;

function telWerkdagen(datum: string, aantal: number, kalender: Kalender): string {
  let dag = dagnummer(datum);
  for (let nog = aantal; nog > 0;) {
    dag++;
    if (kalender.isWerkdag(datumVan(dag))) nog--;
  }
  return datumVan(dag);
}
