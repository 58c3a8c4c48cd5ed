import { berichtTabel, type BerichtNaam, type ElementTabel } from '#hub/istandaarden';
import type { Plek } from './regel.ts';

/** The path of the Header of any message. */
export const KOP = '/Bericht/Header';

/** An element on the way from Bericht to a place, and the path up to and including it. */
interface Stap {
  readonly element: ElementTabel;
  readonly pad: string;
}

/**
 * Whether the standard gives an element RetourCodes of its own in a retourbericht: every class that is declared in the
 * message itself (namespace 0), but for the message as a whole and the containers of a list (istandaarden.md §2.10).
 */
export function isKlasse({ naam, type }: ElementTabel): boolean {
  return type.soort === 'klasse' && type.ns === 0 && !type.rij && naam !== 'Bericht';
}

function kindVan({ type }: ElementTabel, sleutel: string | number): ElementTabel | undefined {
  if (type.soort !== 'klasse') return undefined;
  if (type.rij) return typeof sleutel === 'number' ? type.elementen[0] : undefined;
  return type.elementen.find((e) => e.sleutel === sleutel);
}

function stappen(naam: BerichtNaam, plek: Plek): readonly [Stap, ...Stap[]] {
  const { wortel } = berichtTabel(naam);
  let stap: Stap = { element: wortel, pad: `/${wortel.naam}` };
  const alle: [Stap, ...Stap[]] = [stap];
  for (const sleutel of plek) {
    const element = kindVan(stap.element, sleutel);
    if (!element) throw new TypeError(`${naam} heeft geen element op ${plek.join('.')}`);
    const index = typeof sleutel === 'number' ? `[${sleutel + 1}]` : '';
    alle.push((stap = { element, pad: `${stap.pad}/${element.naam}${index}` }));
  }
  return alle;
}

/**
 * The path of a place in the XML: `['client', 'toegewezenProducten', 1, 'omvang']` is
 * `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang`. An index stands only where the element may repeat.
 * @throws TypeError when the message knows no such element: a fault of the rule that named the place.
 */
export function padVan(naam: BerichtNaam, plek: Plek): string {
  return (stappen(naam, plek).at(-1) as Stap).pad;
}

/**
 * The path of the class to which a finding at this place belongs: the nearest element around it, itself included, that
 * has RetourCodes of its own. What stands on the message as a whole belongs to the Header.
 * @throws TypeError when the message knows no such element.
 */
export function klasseVan(naam: BerichtNaam, plek: Plek): string {
  return stappen(naam, plek).findLast(({ element }) => isKlasse(element))?.pad ?? KOP;
}
