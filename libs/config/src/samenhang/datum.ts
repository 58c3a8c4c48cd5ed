/** Whether a text in the shape of a date (jjjj-mm-dd) is a day of the calendar. */
export function bestaatDatum(datum: string): boolean {
  const moment = new Date(`${datum}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(datum);
}
