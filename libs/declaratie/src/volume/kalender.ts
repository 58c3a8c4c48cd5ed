// Days as whole numbers, so that weeks and Sundays are counted without a clock or time zone.

/** First and last day, both included, counted from 1970-01-01 = 0. */
export interface Dagen {
  readonly van: number;
  readonly tot: number;
}

const DATUM = /^(-?\d+)-(\d\d)-(\d\d)$/;
const DAGEN_PER_TIJDPERK = 146_097;
const DAGEN_TOT_1970 = 719_468;

/** Proleptic Gregorian: a year starts in March, 400 years make an era. */
function nummerVan(jaar: number, maand: number, dag: number): number {
  const j = maand <= 2 ? jaar - 1 : jaar;
  const tijdperk = Math.floor(j / 400);
  const jaarVan = j - tijdperk * 400;
  const dagVanJaar = Math.floor((153 * (maand + (maand > 2 ? -3 : 9)) + 2) / 5) + dag - 1;
  const dagVanTijdperk = jaarVan * 365 + Math.floor(jaarVan / 4) - Math.floor(jaarVan / 100) + dagVanJaar;
  return tijdperk * DAGEN_PER_TIJDPERK + dagVanTijdperk - DAGEN_TOT_1970;
}

/** The number of a day (yyyy-mm-dd), 1970-01-01 = 0. */
export function dagnummer(datum: string): number {
  const [, jaar, maand, dag] = DATUM.exec(datum) ?? [];
  return nummerVan(Number(jaar), Number(maand), Number(dag));
}

/** Months since year 0, so that two dates in one calendar month have the same number. */
export function maandnummer(datum: string): number {
  const [, jaar, maand] = DATUM.exec(datum) ?? [];
  return Number(jaar) * 12 + Number(maand) - 1;
}

/** Number of days in the calendar month of a date. */
export function dagenInMaandVan(datum: string): number {
  const maand = maandnummer(datum) + 1;
  const eerste = nummerVan(Math.floor(maand / 12), (maand % 12) + 1, 1);
  return eerste - dagnummer(`${datum.slice(0, -2)}01`);
}

/** Day 0 was a Thursday: -3 is the Monday of its week. */
const weekVan = (dag: number): number => Math.floor((dag + 3) / 7);
/** Sundays up to and including a day, counted from 1970-01-04 = 1. */
const zondagenTotEnMet = (dag: number): number => Math.floor((dag + 4) / 7);

export const isZondag = (dag: number): boolean => zondagenTotEnMet(dag) > zondagenTotEnMet(dag - 1);

/** Calendar weeks (Monday to Sunday) of which at least one day lies in the period. */
export const wekenIn = ({ van, tot }: Dagen): number => weekVan(tot) - weekVan(van) + 1;

export const zondagenIn = ({ van, tot }: Dagen): number => zondagenTotEnMet(tot) - zondagenTotEnMet(van - 1);

/** The last Sunday on or before a day. */
export const zondagVoorOfOp = (dag: number): number => zondagenTotEnMet(dag) * 7 - 4;

export const aantalDagen = ({ van, tot }: Dagen): number => tot - van + 1;
