import { type Berichtcode } from './envelop.ts';

const HEEN = new Set(['301', '305', '307', '315', '317', '319', '323']);
const RETOUR = new Set(['302', '306', '308', '316', '318', '320']);
/** The chain does not say publicly in which envelope a 325 travels (ggk-vecozo §1.8): both are accepted. */
const BEIDE = new Set(['325']);

/** Whether a functie such as `JW301` is a berichttype that the hub carries. */
export function kentFunctie(functie: string): boolean {
  const nummer = nummerVan(functie);
  return nummer !== null && (HEEN.has(nummer) || RETOUR.has(nummer) || BEIDE.has(nummer));
}

/** Whether a functie may travel in this kind of envelope (ggk-vecozo §1.8). */
export function magInEnvelop(functie: string, berichtcode: Berichtcode): boolean {
  const nummer = nummerVan(functie) ?? '';
  return BEIDE.has(nummer) || (berichtcode === 'Di01' ? HEEN.has(nummer) : RETOUR.has(nummer));
}

/** Whether it has the form of a functie at all; `WMO399` has, and is not carried. */
export function lijktFunctie(functie: string): boolean {
  return nummerVan(functie) !== null;
}

function nummerVan(functie: string): string | null {
  return /^(?:WMO|JW)(\d{3})$/.exec(functie)?.[1] ?? null;
}
