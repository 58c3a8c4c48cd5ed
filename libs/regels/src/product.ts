/** A product as messages and state name it. Absent or null: generiek; without code: aspecifiek. */
export type ProductOfNiets = { readonly categorie: string; readonly code?: string } | null | undefined;

/** Whether two products are the same: both absent, or equal categorie and equal (or equally absent) code. */
export function zelfdeProduct(a: ProductOfNiets, b: ProductOfNiets): boolean {
  return a?.categorie === b?.categorie && a?.code === b?.code;
}
