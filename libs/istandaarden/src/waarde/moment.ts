const DATUM = /^-?([0-9]{4,})-([0-9]{2})-([0-9]{2})$/;
const TIJD = /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)$/;
const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isSchrikkel = (jaar: number): boolean => (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;

function dagenIn(jaar: string, maand: string): number {
  // The calendar repeats every 400 years, so four digits decide on leap years of any length.
  if (maand === '02' && isSchrikkel(Number(jaar.slice(-4)))) return 29;
  return DAGEN[Number(maand) - 1] ?? 0;
}

const isJaar = (jaar: string): boolean => (jaar.length > 4 ? !jaar.startsWith('0') : jaar !== '0000');

/**
 * xs:date without time zone, on text without white space around it: year of at least four digits (no 0000, no leading
 * zero beyond four), proleptic Gregorian calendar, also before the common era.
 */
export function isDatum(tekst: string): boolean {
  const [, jaar = '0000', maand = '', dag = ''] = DATUM.exec(tekst) ?? [];
  return isJaar(jaar) && dag !== '00' && Number(dag) <= dagenIn(jaar, maand);
}

/** xs:time without time zone: hh:mm:ss, a fraction is allowed; 24:00:00 is the end of the day. */
export const isTijd = (tekst: string): boolean => TIJD.test(tekst);
