import { onthoud } from './onthoud.ts';
import type { Stand, StandProduct, StandTarief } from './stand.ts';

function sleutel(categorie: string, code: string | undefined): string {
  return `${categorie}:${code ?? ''}`;
}

const uitLijst = onthoud(
  (producten: readonly StandProduct[]) => new Set(producten.map((p) => sleutel(p.categorie, p.code))),
);
const uitTarieven = onthoud((tarieven: readonly StandTarief[]) => {
  const perAanbieder = Map.groupBy(tarieven, (tarief) => tarief.aanbieder);
  return new Map(
    [...perAanbieder].map(([aanbieder, rijen]) => [
      aanbieder,
      new Set(rijen.map((rij) => sleutel(rij.productCategorie, rij.productCode))),
    ]),
  );
});

/**
 * Whether a code was agreed under a categorie: in the list of products, or without that list in the tarieven of this
 * aanbieder, of whatever period. When neither exists nothing was laid down, so nothing can differ from it: true.
 * An empty list of products does exist: nothing was agreed.
 */
export function isAfgesproken(
  stand: Pick<Stand, 'producten' | 'tarieven'>,
  aanbieder: string,
  { categorie, code }: StandProduct,
): boolean {
  const { producten, tarieven } = stand;
  if (producten) return uitLijst(producten).has(sleutel(categorie, code));
  if (tarieven.length === 0) return true;
  return uitTarieven(tarieven).get(aanbieder)?.has(sleutel(categorie, code)) ?? false;
}

/** Whether anything was agreed under a categorie, in the same lists; true as well when nothing was laid down. */
export function isCategorieAfgesproken(stand: Stand, aanbieder: string, categorie: string): boolean {
  const { producten, tarieven } = stand;
  if (producten) return producten.some((p) => p.categorie === categorie);
  return tarieven.length === 0 || tarieven.some((t) => t.aanbieder === aanbieder && t.productCategorie === categorie);
}
