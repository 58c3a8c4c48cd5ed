/** Damage to the bytes of a document, below the level of XML. */
import { type Random } from './random.ts';

const STUKKEN = [
  '<',
  '>',
  '/',
  '&',
  '"',
  "'",
  ':',
  '=',
  ' ',
  '\r',
  '\n',
  '\0',
  '\u0001',
  '\u007f',
  'é',
  '😀',
  '\ufeff',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '&#',
  ';',
  '&lt;',
  'x',
  '0',
  '-',
].map((s) => Buffer.from(s));
/** Broken UTF-8: overlong, lone continuation, surrogates, beyond U+10FFFF, cut short; and U+FFFE, U+FFFF. */
const KAPOT = [
  'c0af',
  'e080af',
  '80',
  'bf',
  'eda080',
  'edbfbf',
  'f4908080',
  'f8888080',
  'c3',
  'e282',
  'f09f98',
  'ff',
  'fe',
  'efbfbe',
  'efbfbf',
  'c1bf',
  'f0808080',
].map((h) => Buffer.from(h, 'hex'));

const plak = (b: Buffer, van: number, tot: number, in_: Uint8Array): Buffer =>
  Buffer.concat([b.subarray(0, van), in_, b.subarray(tot)]);

type Schade = (b: Buffer, r: Random) => Buffer;
export const SCHADE: Readonly<Record<string, Schade>> = {
  'byte weg': (b, r) => {
    const i = r.below(b.length);
    return plak(b, i, i + 1, Buffer.alloc(0));
  },
  'stuk weg': (b, r) => {
    const i = r.below(b.length);
    return plak(b, i, i + r.below(40), Buffer.alloc(0));
  },
  'stuk erbij': (b, r) => {
    const i = r.below(b.length);
    return plak(b, i, i, r.pick(STUKKEN));
  },
  'byte anders': (b, r) => {
    const i = r.below(b.length);
    return plak(b, i, i + 1, Buffer.from([32 + r.below(95)]));
  },
  'kapotte UTF-8': (b, r) => {
    const i = r.below(b.length);
    return plak(b, i, i, r.pick(KAPOT));
  },
  afgekapt: (b, r) => b.subarray(0, r.below(b.length)),
  'stuk dubbel': (b, r) => {
    const i = r.below(b.length);
    return plak(b, i, i, b.subarray(i, i + r.below(200)));
  },
  'stukken verwisseld': (b, r) => {
    const [i, n] = [r.below(Math.max(1, b.length - 80)), 1 + r.below(40)];
    return Buffer.concat([b.subarray(0, i), b.subarray(i + n, i + 2 * n), b.subarray(i, i + n), b.subarray(i + 2 * n)]);
  },
};

/** The document in another encoding than UTF-8, with and without saying so. */
export const CODERINGEN: Readonly<Record<string, (xml: string) => Buffer>> = {
  'UTF-16 LE met BOM': (xml) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le')]),
  'UTF-16 BE met BOM': (xml) =>
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le').swap16()]),
  'latin1 die UTF-8 zegt': (xml) => Buffer.from(xml.replace(/<([^/>]*Identificatie)>[^<]*</, '<$1>é<'), 'latin1'),
  'latin1 die het zegt': (xml) =>
    Buffer.from(xml.replace('UTF-8', 'ISO-8859-1').replace(/<([^/>]*Identificatie)>[^<]*</, '<$1>é<'), 'latin1'),
};
