/** `sleutel: waarde`, with the lines that stand indented under it. */
export interface Regel {
  readonly sleutel: string;
  readonly waarde: string;
  readonly onder: readonly string[];
  /** Line in the file, from 1. */
  readonly nummer: number;
}

/** Lines without an empty line between them. */
export type Blok = readonly [Regel, ...Regel[]];

/** A mistake in a scenario file, with its place. */
export class Leesfout extends Error {
  constructor(bestand: string, nummer: number, zin: string) {
    super(`${bestand}, regel ${nummer}: ${zin}`);
    this.name = 'Leesfout';
  }
}

/** The blocks of a scenario file; `#` at the start of a line is a comment. */
export function leesBlokken(bestand: string, tekst: string): Blok[] {
  const blokken: (Regel & { readonly onder: string[] })[][] = [[]];
  tekst.split(/\r?\n/).forEach((rauw, i) => {
    const regel = rauw.trimEnd();
    if (regel.startsWith('#')) return;
    if (regel === '') return void blokken.push([]);
    const blok = blokken.at(-1)!;
    if (regel.startsWith(' ')) {
      const boven = blok.at(-1);
      if (!boven) throw new Leesfout(bestand, i + 1, 'een ingesprongen regel hoort onder een andere regel');
      return void boven.onder.push(regel);
    }
    const [, sleutel = '', waarde = ''] = /^([^:]+):\s*(.*)$/.exec(regel) ?? [];
    if (sleutel === '') throw new Leesfout(bestand, i + 1, 'hier hoort "sleutel: waarde"');
    blok.push({ sleutel, waarde, onder: [], nummer: i + 1 });
  });
  return blokken.filter(
    (blok): blok is [Regel & { onder: string[] }, ...(Regel & { onder: string[] })[]] => blok.length > 0,
  );
}
