import type { Eenheid } from '#hub/istandaarden';
import { isAfgesproken, isVoor, type Stand, type StandTarief } from '#hub/regels';

/** What gemeente and one aanbieder agreed on products and tarieven. */
export interface Afspraken {
  /** Whether a code was agreed under a categorie (TR381); true as well when nothing was laid down. */
  isAfgesproken(categorie: string, code: string): boolean;
  /** Units with a tarief for the product, of whatever period. */
  eenheden(productCode: string): ReadonlySet<Eenheid>;
  /** Whether the list of agreed products exists and names this one. */
  staatInLijst(categorie: string, code: string): boolean;
  /** Tarief in eurocent per Eenheid that holds on a day; null: none. Categorie is no part of the key. */
  tarief(productCode: string, eenheid: Eenheid, op: string): number | null;
}

const GEEN: ReadonlySet<Eenheid> = new Set();

/** The agreements of a state with one aanbieder. */
export function maakAfspraken(stand: Pick<Stand, 'producten' | 'tarieven'>, aanbieder: string): Afspraken {
  const perCode = Map.groupBy(
    stand.tarieven.filter((rij) => rij.aanbieder === aanbieder),
    (rij) => rij.productCode,
  );
  const eenheden = new Map([...perCode].map(([code, rijen]) => [code, new Set(rijen.map((rij) => rij.eenheid))]));
  return {
    isAfgesproken: (categorie, code) => isAfgesproken(stand, aanbieder, { categorie, code }),
    eenheden: (code) => eenheden.get(code) ?? GEEN,
    staatInLijst: (categorie, code) => stand.producten !== null && isAfgesproken(stand, aanbieder, { categorie, code }),
    tarief: (code, eenheid, op) =>
      perCode.get(code)?.find((rij) => rij.eenheid === eenheid && geldtOp(rij, op))?.tarief ?? null,
  };
}

function geldtOp({ begin, eind }: StandTarief, op: string): boolean {
  return !isVoor(op, begin) && (eind === null || !isVoor(eind, op));
}
