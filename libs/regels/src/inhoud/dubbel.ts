const GEEN: readonly number[] = [];

/** The indices of the elements whose key another element of the list has too, in order. */
export function dubbelen<T>(lijst: readonly T[], sleutel: (element: T) => string | number): readonly number[] {
  if (lijst.length < 2) return GEEN;
  const sleutels = lijst.map(sleutel);
  // Nearly always all differ, and that is seen without remembering where each stands.
  return new Set(sleutels).size === sleutels.length ? GEEN : dubbeleIndices(sleutels);
}

function dubbeleIndices(sleutels: readonly (string | number)[]): number[] {
  const eerste = new Map<string | number, number>();
  const dubbel = new Set<number>();
  sleutels.forEach((s, i) => {
    const eerder = eerste.get(s);
    if (eerder === undefined) eerste.set(s, i);
    else dubbel.add(eerder).add(i);
  });
  return [...dubbel].sort((a, b) => a - b);
}

/** Parts of a key as one text; an absent part equals only an absent part. No text in XML holds U+0000. */
export const samengesteld = (...delen: readonly (string | number | undefined)[]): string => delen.join('\0');
