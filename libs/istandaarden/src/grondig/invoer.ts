import { Buffer, isUtf8 } from 'node:buffer';
import { MAX_BYTES } from '../teksten.ts';
import { stop } from './stop.ts';

const BEGIN = 512;

const begintMet = (b: Buffer, ...bytes: number[]): boolean => bytes.every((x, i) => b[i] === x);

/** Control characters that no text holds; a file that begins with them is something else (zip, pdf, image). */
const isStuurteken = (c: number): boolean => c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d;

function keurBegin(b: Buffer): void {
  if (begintMet(b, 0xef, 0xbb, 0xbf)) throw stop('BOM', 1);
  const utf16 = begintMet(b, 0xff, 0xfe) || begintMet(b, 0xfe, 0xff) || begintMet(b, 0x3c, 0) || begintMet(b, 0, 0x3c);
  const utf32 = begintMet(b, 0, 0, 0, 0x3c) || begintMet(b, 0, 0, 0xfe, 0xff);
  if (utf16 || utf32) throw stop('CODERING', 1);
  if (b.subarray(0, BEGIN).some(isStuurteken)) throw stop('BINAIR');
}

/** How many bytes at the end belong to a character that is not complete yet: 0 to 3. */
function onafAanEind(b: Buffer): number {
  for (let n = 1; n <= 3 && n <= b.length; n++) {
    const c = b[b.length - n] ?? 0;
    if (c < 0x80) return 0;
    if (c >= 0xc0) return n < (c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2) ? n : 0;
  }
  return 0;
}

/** Turns bytes into text piece by piece, refusing what cannot be a message before the XML parser sees it. */
export class Invoer {
  #bytes = 0;
  #rest: Buffer = Buffer.alloc(0);
  #regels = 1;

  /** @throws LeesStop when the bytes are too many, binary, not UTF-8, or begin with a BOM. */
  lees(stuk: Uint8Array): string {
    const eerste = this.#bytes === 0;
    this.#bytes += stuk.length;
    if (this.#bytes > MAX_BYTES) throw stop('TE_GROOT');
    const nieuw = Buffer.from(stuk.buffer, stuk.byteOffset, stuk.length);
    const b = this.#rest.length === 0 ? nieuw : Buffer.concat([this.#rest, nieuw]);
    if (eerste) keurBegin(b);
    const heel = b.subarray(0, b.length - onafAanEind(b));
    this.#rest = Buffer.from(b.subarray(heel.length));
    if (!isUtf8(heel)) throw stop('CODERING', this.#regelVanFout(heel));
    const tekst = heel.toString('utf8');
    // The parser turns CR LF into LF one by one; doing it here in one go is much cheaper.
    return tekst.includes('\r\n') ? tekst.replaceAll('\r\n', '\n') : tekst;
  }

  /** @throws LeesStop when there was nothing, or the last character is incomplete. */
  sluit(): void {
    if (this.#bytes === 0) throw stop('LEEG');
    if (this.#rest.length > 0) throw stop('AFGEBROKEN');
  }

  /** Called by the reader, which counts lines anyway, so that a fault in the coding can be given its line. */
  zetRegel(regel: number): void {
    this.#regels = regel;
  }

  #regelVanFout(b: Buffer): number {
    let goed = 0;
    let fout = b.length;
    while (fout - goed > 1) {
      const midden = (goed + fout) >> 1;
      const deel = b.subarray(0, midden);
      if (isUtf8(deel.subarray(0, deel.length - onafAanEind(deel)))) goed = midden;
      else fout = midden;
    }
    let regel = this.#regels;
    for (let i = 0; i < goed; i++) if (b[i] === 0x0a) regel++;
    return regel;
  }
}
