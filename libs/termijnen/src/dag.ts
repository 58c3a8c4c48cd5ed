// Calendar days as yyyy-mm-dd, years 0001 to 9999. A day has a number, so that adding is adding.

const DAG = 86_400_000;

/** Days since 1970-01-01. */
export function dagnummer(datum: string): number {
  return Date.parse(`${datum}T00:00:00Z`) / DAG;
}

/** The day with this number, as yyyy-mm-dd. */
export function datumVan(nummer: number): string {
  return new Date(nummer * DAG).toISOString().slice(0, 'jjjj-mm-dd'.length);
}

/** Sunday is 0, Saturday 6. */
export function weekdag(nummer: number): number {
  return (((nummer + 4) % 7) + 7) % 7;
}

/** A whole number of weeks later. */
export function plusWeken(datum: string, weken: number): string {
  return datumVan(dagnummer(datum) + 7 * weken);
}
