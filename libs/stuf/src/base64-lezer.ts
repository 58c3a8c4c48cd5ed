import { EnvelopFout } from './envelop-fout.ts';

const ONGELDIG = -1;
const WIT = new Set([0x20, 0x09, 0x0a, 0x0d]);
const IS = 0x3d;
const VERWIJZING = 0x26;

const WAARDE = new Int8Array(256).fill(ONGELDIG);
for (const [i, teken] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  WAARDE[teken.charCodeAt(0)] = i;
}

/**
 * Strict streaming decoder of xs:base64Binary as it stands in an XML text: white space anywhere (line breaks, CRLF),
 * numeric character references, padding only at the end and with zero bits. libxml2 lets bad base64 pass (ggk-vecozo
 * §1.12.11), so this is the only check.
 */
export class Base64Lezer {
  #bits = 0;
  #aantal = 0;
  #vulling = 0;
  #verwijzing: string | null = null;

  /** Decodes the next bytes of the text into `uit`, which has room for them (`ruimte`). Throws EnvelopFout StUF055. */
  push(tekst: Uint8Array, uit: Uint8Array): Uint8Array {
    let n = 0;
    let i = 0;
    while (i < tekst.length) {
      if (this.#aantal === 0 && this.#vulling === 0 && this.#verwijzing === null) {
        const gelezen = decodeGroepen(tekst, i, { uit, n });
        i += gelezen;
        n += (gelezen >> 2) * 3;
        if (i === tekst.length) break;
      }
      n = this.#teken(tekst[i]!, uit, n);
      i++;
    }
    return uit.subarray(0, n);
  }

  /** The text is complete. */
  einde(): void {
    if (this.#aantal !== 0 || this.#verwijzing !== null) throw ongeldig();
  }

  #teken(byte: number, uit: Uint8Array, n: number): number {
    if (this.#verwijzing !== null) return this.#vervolgVerwijzing(byte, uit, n);
    const waarde = WAARDE[byte]!;
    if (waarde !== ONGELDIG && this.#vulling === 0) return this.#cijfer(waarde, uit, n);
    if (byte === IS) return this.#vul(uit, n);
    if (byte === VERWIJZING) this.#verwijzing = '';
    else if (!WIT.has(byte)) throw ongeldig();
    return n;
  }

  #cijfer(waarde: number, uit: Uint8Array, n: number): number {
    this.#bits = (this.#bits << 6) | waarde;
    if (++this.#aantal < 4) return n;
    return this.#sluitGroep(uit, n);
  }

  #vul(uit: Uint8Array, n: number): number {
    const overbits =
      this.#aantal === 2 && this.#vulling === 0 ? 0xf : this.#aantal === 3 && this.#vulling === 0 ? 0x3 : 0;
    if (this.#aantal < 2 || (this.#bits & overbits) !== 0) throw ongeldig();
    this.#vulling++;
    this.#bits <<= 6;
    if (++this.#aantal < 4) return n;
    return this.#sluitGroep(uit, n);
  }

  #sluitGroep(uit: Uint8Array, n: number): number {
    const bytes = 3 - this.#vulling;
    for (let b = 0; b < bytes; b++) uit[n + b] = (this.#bits >> (16 - 8 * b)) & 0xff;
    this.#bits = 0;
    this.#aantal = 0;
    return n + bytes;
  }

  /** Some serializers write a CR as `&#13;` or `&#xD;`. */
  #vervolgVerwijzing(byte: number, uit: Uint8Array, n: number): number {
    const tot = this.#verwijzing ?? '';
    if (byte !== 0x3b) {
      if (tot.length === 8) throw ongeldig();
      this.#verwijzing = tot + String.fromCharCode(byte);
      return n;
    }
    this.#verwijzing = null;
    const code = /^#\d+$/.test(tot)
      ? Number(tot.slice(1))
      : /^#x[0-9a-fA-F]+$/.test(tot)
        ? Number(`0${tot.slice(1)}`)
        : 256;
    if (code > 127 || code === VERWIJZING) throw ongeldig();
    return this.#teken(code, uit, n);
  }
}

/** The most bytes that so much text can give. */
export function ruimte(tekst: number): number {
  return ((tekst + 3) >> 2) * 3;
}

/** Decodes whole groups of four plain characters from `i`; returns how many characters it took. */
function decodeGroepen(tekst: Uint8Array, i: number, doel: { uit: Uint8Array; n: number }): number {
  const { uit } = doel;
  let n = doel.n;
  let p = i;
  for (const eind = tekst.length - 3; p < eind; p += 4) {
    const v =
      (WAARDE[tekst[p]!]! << 18) |
      (WAARDE[tekst[p + 1]!]! << 12) |
      (WAARDE[tekst[p + 2]!]! << 6) |
      WAARDE[tekst[p + 3]!]!;
    if (v < 0) break;
    uit[n++] = v >> 16;
    uit[n++] = (v >> 8) & 0xff;
    uit[n++] = v & 0xff;
  }
  return p - i;
}

function ongeldig(): EnvelopFout {
  return new EnvelopFout('StUF055', 'Het bestand in de envelop is geen geldige base64');
}
