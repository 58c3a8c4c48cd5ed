import type { Domein } from '#hub/istandaarden';
import { isVoor, vergelijkDatums } from '../datum.ts';
import { magNaast, type Productperiode } from '../overlap.ts';

/** Periods in order of their begin; per period the two that end last of it and all before it. */
interface Groep {
  readonly leden: number[];
  readonly laatste: (readonly [number, number | null])[];
}

const GENERIEK = '';
const ALLES = '*';

/** The groups that a period belongs to. */
function groepenVan({ product }: Productperiode): string[] {
  if (product == null) return [ALLES, GENERIEK];
  return [ALLES, `${product.categorie}*`, `${product.categorie}|${product.code ?? ''}`];
}

/** The groups whose periods clash with it when they share a day. */
function botsgroepen({ product }: Productperiode): string[] {
  if (product == null) return [ALLES];
  if (product.code === undefined) return [GENERIEK, `${product.categorie}*`];
  return [GENERIEK, `${product.categorie}|`, `${product.categorie}|${product.code}`];
}

const eindigtLater = (a: Productperiode, b: Productperiode): boolean =>
  b.eind != null && (a.eind == null || isVoor(b.eind, a.eind));

function deelIn(perioden: readonly Productperiode[], volgorde: readonly number[]): Map<string, Groep> {
  const groepen = new Map<string, Groep>();
  for (const i of volgorde) {
    const periode = perioden[i]!;
    for (const naam of groepenVan(periode)) {
      const groep = groepen.get(naam) ?? { leden: [], laatste: [] };
      const [top, tweede] = groep.laatste.at(-1) ?? [i, null];
      groep.leden.push(i);
      groep.laatste.push(volgendeTop(perioden, i, [top, tweede]));
      groepen.set(naam, groep);
    }
  }
  return groepen;
}

function volgendeTop(
  perioden: readonly Productperiode[],
  i: number,
  [top, tweede]: readonly [number, number | null],
): readonly [number, number | null] {
  if (top === i) return [i, null];
  if (eindigtLater(perioden[i]!, perioden[top]!)) return [i, top];
  return tweede === null || eindigtLater(perioden[i]!, perioden[tweede]!) ? [top, i] : [top, tweede];
}

/** How many members of the group begin on or before a day; no day: all. */
function aantalTot(perioden: readonly Productperiode[], { leden }: Groep, dag: string | null | undefined): number {
  if (dag == null) return leden.length;
  let [onder, boven] = [0, leden.length];
  while (onder < boven) {
    const midden = (onder + boven) >> 1;
    if (isVoor(dag, perioden[leden[midden]!]!.begin)) boven = midden;
    else onder = midden + 1;
  }
  return onder;
}

/**
 * For each period the index of one other that it stacks with (see `stapelen`), or null. The same verdict as comparing
 * every pair, in n log n: a message may hold tens of thousands of products.
 */
export function stapelingen(perioden: readonly Productperiode[], domein: Domein): (number | null)[] {
  const volgorde = perioden
    .map((_, i) => i)
    .filter((i) => !magNaast(perioden[i]!, domein))
    .sort((a, b) => vergelijkDatums(perioden[a]!.begin, perioden[b]!.begin));
  const groepen = deelIn(perioden, volgorde);
  const uit: (number | null)[] = perioden.map(() => null);
  for (const i of volgorde) uit[i] = zoekAnder(perioden, groepen, i);
  return uit;
}

function zoekAnder(perioden: readonly Productperiode[], groepen: ReadonlyMap<string, Groep>, i: number): number | null {
  const periode = perioden[i]!;
  for (const naam of botsgroepen(periode)) {
    const groep = groepen.get(naam);
    const aantal = groep ? aantalTot(perioden, groep, periode.eind) : 0;
    const [top, tweede] = groep?.laatste[aantal - 1] ?? [i, null];
    const ander = top === i ? tweede : top;
    if (ander === null || ander === i) continue;
    const { eind } = perioden[ander]!;
    if (eind == null || !isVoor(eind, periode.begin)) return ander;
  }
  return null;
}
