import { GEMEENTEN } from '../generated/gemeenten.ts';
import type { Bronnen } from './bronnen.ts';

/** CBS-gemeentecodes per list: the year, of which the list holds from 1 January. */
export type Gemeentelijsten = ReadonlyMap<number, ReadonlySet<string>>;

/** The lists that come with the hub: contracts/codelijsten/gemeenten.yaml. */
export const INGEBOUWDE_GEMEENTELIJSTEN: Gemeentelijsten = new Map(
  Object.entries(GEMEENTEN).map(([jaar, codes]) => [Number(jaar), new Set(codes.split(' '))]),
);

/** The lists in order of year; of a year that both have, the second one counts. */
export function voegSamen(ingebouwd: Gemeentelijsten, eigen: Gemeentelijsten): Gemeentelijsten {
  return new Map([...ingebouwd, ...eigen].toSorted(([a], [b]) => a - b));
}

/** The newest list that is not newer than `jaar`; before the first list the first one. */
export function lijstVan(lijsten: Gemeentelijsten, jaar: number): ReadonlySet<string> {
  let geldig: ReadonlySet<string> | undefined;
  for (const [j, lijst] of lijsten) {
    if (geldig === undefined || j <= jaar) geldig = lijst;
  }
  return geldig ?? new Set();
}

/**
 * TR378 by the lists that come with the hub and the municipality's own: a code is good on a date when it stands on the
 * list of 1 January of that year, which is that of the first or the last known year for a date outside them.
 */
export function gemeentenBronnen(eigen: Gemeentelijsten = new Map()): Bronnen {
  const lijsten = voegSamen(INGEBOUWDE_GEMEENTELIJSTEN, eigen);
  return { isGemeente: (code, op) => lijstVan(lijsten, Number(op.slice(0, 4))).has(code) };
}
