import type { Domein } from '#hub/istandaarden';
import { isVoor } from './datum.ts';
import type { ProductOfNiets } from './product.ts';

/** A product with the days on which it is (to be) delivered, first and last included; no last day: open-ended. */
export interface Productperiode {
  readonly product: ProductOfNiets;
  readonly begin: string;
  readonly eind: string | null | undefined;
}

/** Wmo: products of these categories may stand beside anything. */
const STAPELBARE_CATEGORIE: ReadonlySet<string> = new Set(['11', '12', '13', '14']);

/** Whether a product may stand beside anything. */
export function magNaast({ product }: Productperiode, domein: Domein): boolean {
  return domein === 'wmo' && product != null && STAPELBARE_CATEGORIE.has(product.categorie);
}

/** Same categorie and code; same categorie and one of the two without code; or one of the two generiek. */
function botst(a: ProductOfNiets, b: ProductOfNiets): boolean {
  if (a == null || b == null) return true;
  return a.categorie === b.categorie && (a.code === b.code || a.code === undefined || b.code === undefined);
}

/** Whether two periods share a day. */
function delenEenDag(a: Productperiode, b: Productperiode): boolean {
  return (a.eind == null || !isVoor(a.eind, b.begin)) && (b.eind == null || !isVoor(b.eind, a.begin));
}

/**
 * Whether two products stack, which TR302, TR361, TR386 and TR410 forbid: clashing products that share a day. In the Wmo
 * one of the two in categorie 11–14 is enough to allow it, also beside a generiek.
 */
export function stapelen(a: Productperiode, b: Productperiode, domein: Domein): boolean {
  return !magNaast(a, domein) && !magNaast(b, domein) && botst(a.product, b.product) && delenEenDag(a, b);
}

/** Of a ToegewezenProduct in a message or in the state. */
interface Looptijd {
  readonly ingangsdatum: string;
  readonly einddatum?: string | null;
  readonly redenWijziging?: string | null;
}

/** Taken back as if it had never been there (RedenWijziging 13 or 01 on the first day): it stacks with nothing. */
export function isTeruggenomen({ ingangsdatum, einddatum, redenWijziging }: Looptijd): boolean {
  return einddatum === ingangsdatum && (redenWijziging === '13' || redenWijziging === '01');
}
