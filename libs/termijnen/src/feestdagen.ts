import { dagnummer, datumVan, weekdag } from './dag.ts';

/** When 5 May is a free day: every year (Algemene termijnenwet), in years that end in 0 or 5, or never. */
export type Bevrijdingsdag = 'jaarlijks' | 'lustrum' | 'nooit';

export interface Feestdagbeleid {
  readonly bevrijdingsdag: Bevrijdingsdag;
  /** Whether Good Friday is a free day, as in the Algemene termijnenwet. */
  readonly goedeVrijdag: boolean;
}

/** Easter Sunday of a year of the Gregorian calendar, by the moon tables of the church worked out in whole numbers. */
export function paasdag(jaar: number): string {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const maanschuif = eeuw - Math.floor(eeuw / 4) - Math.floor((8 * eeuw + 13) / 25);
  const epact = (maanschuif + 19 * gulden + 15) % 30;
  // The full moon never falls on the 29th day, and on the 28th only in the first eleven years of its cycle.
  const volleMaan = epact - (epact === 29 || (epact === 28 && gulden > 10) ? 1 : 0);
  const maan = dagnummer(jaarDag(jaar, '03-21')) + volleMaan;
  return datumVan(maan + 7 - weekdag(maan));
}

/** The public holidays of a year as numbers of days, those that fall in a weekend included. */
export function feestdagen(jaar: number, { bevrijdingsdag, goedeVrijdag }: Feestdagbeleid): ReadonlySet<number> {
  const pasen = dagnummer(paasdag(jaar));
  const vast = ['01-01', '12-25', '12-26'].map((dag) => dagnummer(jaarDag(jaar, dag)));
  // Tweede paasdag, Hemelvaart, tweede pinksterdag.
  const beweeglijk = [1, 39, 50].map((na) => pasen + na);
  return new Set([
    ...vast,
    ...beweeglijk,
    koningsdag(jaar),
    ...(goedeVrijdag ? [pasen - 2] : []),
    ...(isBevrijdingsdagVrij(jaar, bevrijdingsdag) ? [dagnummer(jaarDag(jaar, '05-05'))] : []),
  ]);
}

/** 27 April, the day before when that is a Sunday. */
function koningsdag(jaar: number): number {
  const dag = dagnummer(jaarDag(jaar, '04-27'));
  return weekdag(dag) === 0 ? dag - 1 : dag;
}

function isBevrijdingsdagVrij(jaar: number, beleid: Bevrijdingsdag): boolean {
  return beleid === 'jaarlijks' || (beleid === 'lustrum' && jaar % 5 === 0);
}

function jaarDag(jaar: number, dag: string): string {
  return `${String(jaar).padStart(4, '0')}-${dag}`;
}
