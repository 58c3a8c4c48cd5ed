// Bytes compared four at a time: tags make up most of a document, so this is where the time goes (docs/prestaties.md).

/** Buffer as Node has it: slices without the detour over the name of an encoding. */
export interface Bytes extends Buffer {
  latin1Slice(van: number, tot: number): string;
  utf8Slice(van: number, tot: number): string;
}

/** A tag as the words to compare with; at least four bytes long. */
export interface Tag {
  readonly lengte: number;
  /** The words at 0, 4, 8, … that fit, without the last. */
  readonly woorden: Int32Array;
  /** The last four bytes; they overlap the word before. */
  readonly staart: number;
}

const WOORD = 4;

export function maakTag(tekst: string): Tag {
  const bytes = Buffer.from(tekst);
  const woorden = new Int32Array(Math.ceil(bytes.length / WOORD) - 1);
  for (let i = 0; i < woorden.length; i++) woorden[i] = bytes.readInt32LE(i * WOORD);
  return { lengte: bytes.length, woorden, staart: bytes.readInt32LE(bytes.length - WOORD) };
}

/** Whether the tag stands at `p`. Never looks past the end. */
export function staatOp(zicht: DataView, p: number, tag: Tag): boolean {
  if (p + tag.lengte > zicht.byteLength) return false;
  const woorden = tag.woorden;
  for (let i = 0; i < woorden.length; i++) if (zicht.getInt32(p + i * WOORD, true) !== woorden[i]) return false;
  return zicht.getInt32(p + tag.lengte - WOORD, true) === tag.staart;
}
