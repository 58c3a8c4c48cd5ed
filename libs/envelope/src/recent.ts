/** What was used last, up to a total weight; the oldest goes first. For values that never change under their key. */
export class Recent<V> {
  readonly #hoogstens: number;
  readonly #waarden = new Map<string, { readonly waarde: V; readonly gewicht: number }>();
  #gewicht = 0;

  /** @param hoogstens total weight that is kept, in the unit of `onthoud` */
  constructor(hoogstens: number) {
    this.#hoogstens = hoogstens;
  }

  onthoud(sleutel: string, waarde: V, gewicht: number): void {
    this.vergeet(sleutel);
    this.#waarden.set(sleutel, { waarde, gewicht });
    this.#gewicht += gewicht;
    for (const [oudste] of this.#waarden) {
      if (this.#gewicht <= this.#hoogstens) return;
      this.vergeet(oudste);
    }
  }

  haal(sleutel: string): V | undefined {
    return this.#waarden.get(sleutel)?.waarde;
  }

  vergeet(sleutel: string): void {
    this.#gewicht -= this.#waarden.get(sleutel)?.gewicht ?? 0;
    this.#waarden.delete(sleutel);
  }
}
