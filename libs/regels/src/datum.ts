// Dates as the standard writes them: yyyy-mm-dd, without time zone. The XSD also allows years before 1 and after 9999.

const DELEN = /^(-?\d+)-(\d\d)-(\d\d)$/;

interface Delen {
  readonly jaar: number;
  readonly maand: number;
  readonly dag: number;
}

function delen(datum: string): Delen {
  const [, jaar, maand, dag] = DELEN.exec(datum) ?? [];
  return { jaar: Number(jaar), maand: Number(maand), dag: Number(dag) };
}

const GEWOON = 'jjjj-mm-dd'.length;

/** Negative, zero or positive: a before, on or after b. Ordinary dates compare as text. */
export function vergelijkDatums(a: string, b: string): number {
  if (a.length === GEWOON && b.length === GEWOON) return a < b ? -1 : Number(a > b);
  const [x, y] = [delen(a), delen(b)];
  return x.jaar - y.jaar || x.maand - y.maand || x.dag - y.dag;
}

/** Whether a lies before b; the same day does not. */
export const isVoor = (a: string, b: string): boolean => vergelijkDatums(a, b) < 0;

function dagenInMaand(jaar: number, maand: number): number {
  if (maand === 2) return jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0) ? 29 : 28;
  return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31;
}

/** Whether two dates lie in the same calendar month of the same year. */
export const zelfdeMaand = (a: string, b: string): boolean => a.length === b.length && a.startsWith(b.slice(0, -3));

export const isEersteDag = (datum: string): boolean => datum.endsWith('-01');

/** Whether a date is the last day of its calendar month. */
export function isLaatsteDag(datum: string): boolean {
  const { jaar, maand, dag } = delen(datum);
  return dag === dagenInMaand(jaar, maand);
}

/** The same day a number of years on (or back, when negative); 29 February becomes 28 where it does not exist. */
export function plusJaren(datum: string, jaren: number): string {
  const { jaar, maand, dag } = delen(datum);
  const nieuw = jaar + jaren;
  const laatste = Math.min(dag, dagenInMaand(nieuw, maand));
  return schrijf({ jaar: nieuw, maand, dag: laatste });
}

function schrijf({ jaar, maand, dag }: Delen): string {
  const tekst = String(Math.abs(jaar)).padStart(4, '0');
  return `${jaar < 0 ? '-' : ''}${tekst}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}

/** The day before. */
export function dagVoor(datum: string): string {
  const { jaar, maand, dag } = delen(datum);
  if (dag > 1) return schrijf({ jaar, maand, dag: dag - 1 });
  const vorige = maand > 1 ? { jaar, maand: maand - 1 } : { jaar: jaar - 1, maand: 12 };
  return schrijf({ ...vorige, dag: dagenInMaand(vorige.jaar, vorige.maand) });
}

/** The day after. */
export function dagNa(datum: string): string {
  const { jaar, maand, dag } = delen(datum);
  if (dag < dagenInMaand(jaar, maand)) return schrijf({ jaar, maand, dag: dag + 1 });
  return schrijf(maand < 12 ? { jaar, maand: maand + 1, dag: 1 } : { jaar: jaar + 1, maand: 1, dag: 1 });
}

/** A number of days on, at least 0. */
export function plusDagen(datum: string, dagen: number): string {
  let uit = datum;
  for (let nog = dagen; nog > 0; nog--) uit = dagNa(uit);
  return uit;
}
