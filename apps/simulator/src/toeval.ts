import { createHash } from 'node:crypto';

/** A stream of random choices that is the same for the same seed and names. */
export interface Toeval {
  /** In [0, 1). */
  getal(): number;
  /** Whole number from `van` up to and including `tot`. */
  tussen(van: number, tot: number): number;
  kies<T>(lijst: readonly T[]): T;
  /** UUID v4 in lower case, drawn from this stream. */
  uuid(): string;
}

/**
 * Opens the stream of one seed and one name. Every part of the simulator has its own stream, so that a choice in one
 * place does not shift the choices elsewhere.
 */
export function openToeval(zaad: string, ...namen: readonly (string | number)[]): Toeval {
  const h = createHash('sha256')
    .update([zaad, ...namen].join('\u0000'))
    .digest();
  const volgende = sfc32(h.readUInt32LE(0), h.readUInt32LE(4), h.readUInt32LE(8), h.readUInt32LE(12));
  const getal = (): number => volgende() / 0x1_0000_0000;
  return {
    getal,
    tussen: (van, tot) => van + Math.floor(getal() * (tot - van + 1)),
    kies: (lijst) => {
      const gekozen = lijst[Math.floor(getal() * lijst.length)];
      if (gekozen === undefined) throw new RangeError('kies uit een lege lijst');
      return gekozen;
    },
    uuid: () => uuidV4(volgende),
  };
}

/** Small fast counter generator of 32 bits (public domain algorithm of PractRand). */
function sfc32(a0: number, b0: number, c0: number, d0: number): () => number {
  let [a, b, c, d] = [a0, b0, c0, d0];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
}

function uuidV4(volgende: () => number): string {
  const b = Buffer.allocUnsafe(16);
  for (let i = 0; i < 16; i += 4) b.writeUInt32LE(volgende(), i);
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40;
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const h = b.toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}
