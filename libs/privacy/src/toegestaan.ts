/**
 * An allow-list: what may be in a value. A group lists its fields; a list says what each of its items may be; a leaf is
 * a text, number or boolean, and `bsn` marks the leaf that holds a BSN.
 */
export type Toegestaan =
  | { readonly soort: 'groep'; readonly velden: ReadonlyMap<string, Toegestaan> }
  | { readonly soort: 'lijst'; readonly item: Toegestaan }
  | { readonly soort: 'waarde'; readonly bsn: boolean };

/** Part of an allow-list, by keys; `[]` steps into a list. Undefined when there is no such part. */
export function deelVan(toegestaan: Toegestaan, sleutels: readonly string[]): Toegestaan | undefined {
  return sleutels.reduce<Toegestaan | undefined>((knoop, sleutel) => {
    if (knoop?.soort === 'lijst') return sleutel === '[]' ? knoop.item : undefined;
    return knoop?.soort === 'groep' ? knoop.velden.get(sleutel) : undefined;
  }, toegestaan);
}
