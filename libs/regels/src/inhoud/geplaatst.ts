import type { Plek, Vondst } from '../regel.ts';

/** A part of a message with its place in it. */
export interface Geplaatst<T> {
  readonly plek: Plek;
  readonly waarde: T;
}

export type Gegevens = NonNullable<Vondst['gegevens']>;

/** What a rule says of one element: null when it holds, else the values for its sentence (often none). */
export type Oordeel = Gegevens | null;

/** The rule does not hold, and its sentence needs no values. */
export const FOUT: Gegevens = {};

/** A list of the message as placed elements; an absent list is empty. */
export function geplaatst<T>(lijst: readonly T[] | undefined, ...plek: Plek): Geplaatst<T>[] {
  return (lijst ?? []).map((waarde, i) => ({ plek: [...plek, i], waarde }));
}

/** The findings of a rule over elements; each stands at the element, or at what lies `onder` it. */
export function vondsten<T>(
  elementen: readonly Geplaatst<T>[],
  toets: (element: T) => Oordeel,
  ...onder: Plek
): Vondst[] {
  const uit: Vondst[] = [];
  for (const { plek, waarde } of elementen) {
    const gegevens = toets(waarde);
    if (gegevens !== null) uit.push({ plek: [...plek, ...onder], gegevens });
  }
  return uit;
}
