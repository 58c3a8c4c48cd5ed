/** Days for the mutants; on purpose not those of the rules under test. */

const DAG = 86_400_000;

const ms = (datum: string): number => Date.parse(`${datum}T00:00:00Z`);
const tekst = (t: number): string => new Date(t).toISOString().slice(0, 10);

export const plusDagen = (datum: string, n: number): string => tekst(ms(datum) + n * DAG);

/** The same day in another year; 29 February becomes 28 where it does not exist. */
export function plusJaren(datum: string, n: number): string {
  const dag = `${String(Number(datum.slice(0, 4)) + n).padStart(4, '0')}${datum.slice(4)}`;
  return tekst(ms(dag)) === dag ? dag : dag.replace('-02-29', '-02-28');
}

/** First day of the month, `n` months on. */
export function eersteDag(datum: string, n = 0): string {
  return tekst(Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1 + n, 1));
}

export const laatsteDag = (datum: string, n = 0): string => plusDagen(eersteDag(datum, n + 1), -1);
