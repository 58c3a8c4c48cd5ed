// Text and dates for the fast reader. The bytes are known to be UTF-8.
import type { Patroon } from '../tabel/data.ts';
import type { TekstType } from '../tabel/tabel.ts';
import { pastLengte, pastPatroon } from '../waarde/lees-waarde.ts';
import type { Bytes } from './bytes.ts';

/** What a byte means inside a text value. */
const GEWOON = 0;
/** `<` ends the value. `>` and control characters end the fast path. */
const EINDE = 1;
const VERWIJZING = 2;
const MEERBYTE = 4;
const REGELEINDE = 8;
const WIT = 16;

const SOORT = new Uint8Array(256);
SOORT.fill(EINDE, 0, 32);
SOORT.fill(MEERBYTE, 128);
SOORT[0x0a] = SOORT[0x0d] = REGELEINDE;
SOORT[0x09] = WIT;
SOORT[0x20] = WIT;
SOORT[0x26] = VERWIJZING;
SOORT[0x3c] = SOORT[0x3e] = EINDE;

/** Patterns that say more than that there is something besides white space. */
const GESLOTEN = new Set<Patroon | null>(['cijfers', 'letters', 'alfanumeriek', 'versie']);

const ENTITEIT: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const voldoet = (type: TekstType, tekst: string): boolean => pastLengte(type, tekst) && pastPatroon(type, tekst);

/** Decodes the five named entities; null on any other reference. */
function zonderVerwijzingen(tekst: string): string | null {
  let goed = true;
  const uit = tekst.replace(/&[^;]*;?/g, (v) => {
    const teken = ENTITEIT[v];
    if (teken === undefined) goed = false;
    return teken ?? '';
  });
  return goed ? uit : null;
}

/** Line ends become LF before anything is checked, references are decoded, U+FFFE and U+FFFF are no XML. */
function bijzondereTekst(bytes: Bytes, van: number, tot: number, soorten: number): string | null {
  let tekst = soorten & MEERBYTE ? bytes.utf8Slice(van, tot) : bytes.latin1Slice(van, tot);
  if (soorten & MEERBYTE && /[\ufffe\uffff]/.test(tekst)) return null;
  if (soorten & REGELEINDE) tekst = tekst.replace(/\r\n?/g, '\n');
  return soorten & VERWIJZING ? zonderVerwijzingen(tekst) : tekst;
}

/** The end of a value and the kinds of bytes in it; one object serves a whole document. */
export interface Bereik {
  tot: number;
  soorten: number;
}

/** Requires that some byte from `van` on ends a value. */
function zoekEinde(bytes: Uint8Array, van: number, uit: Bereik): void {
  let p = van;
  let soorten = GEWOON;
  let soort = SOORT[bytes[p]!]!;
  while (soort !== EINDE) {
    soorten |= soort;
    soort = SOORT[bytes[++p]!]!;
  }
  uit.tot = p;
  uit.soorten = soorten;
}

/** The value of a text element, or null when the thorough reader must look. */
export function leesTekst(bytes: Bytes, van: number, bereik: Bereik, type: TekstType): string | null {
  zoekEinde(bytes, van, bereik);
  const { tot, soorten } = bereik;
  if (soorten !== GEWOON) {
    const tekst = bijzondereTekst(bytes, van, tot, soorten);
    return tekst !== null && voldoet(type, tekst) ? tekst : null;
  }
  // No white space and one byte per character: only closed patterns need a look.
  const lengte = tot - van;
  if (lengte === 0 || lengte < type.min || lengte > type.max) return null;
  const tekst = bytes.latin1Slice(van, tot);
  return !GESLOTEN.has(type.patroon) || pastPatroon(type, tekst) ? tekst : null;
}

const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month of the Gregorian calendar; 0 for a month that does not exist. */
function dagenIn(jaar: number, maand: number): number {
  if (maand === 2 && jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0)) return 29;
  return DAGEN[maand - 1] ?? 0;
}

/** Two digits as a number, NaN when they are no digits. */
function tweeCijfers(bytes: Uint8Array, p: number): number {
  const tien = bytes[p]! - 48;
  const een = bytes[p + 1]! - 48;
  return tien >= 0 && tien <= 9 && een >= 0 && een <= 9 ? tien * 10 + een : NaN;
}

/** `yyyy-mm-dd` at this place as the number yyyymmdd; 0 when it is no date in the usual form (years 0001 to 9999). */
export function leesDatum(bytes: Uint8Array, p: number): number {
  const jaar = tweeCijfers(bytes, p) * 100 + tweeCijfers(bytes, p + 2);
  const maand = tweeCijfers(bytes, p + 5);
  const dag = tweeCijfers(bytes, p + 8);
  const mag = bytes[p + 4] === 45 && bytes[p + 7] === 45 && jaar >= 1 && dag >= 1 && dag <= dagenIn(jaar, maand);
  return mag ? jaar * 10_000 + maand * 100 + dag : 0;
}

/** `hh:mm:ss` at this place; fractions and 24:00:00 are for the thorough reader. */
export function isTijd(bytes: Uint8Array, p: number): boolean {
  return (
    bytes[p + 2] === 58 &&
    bytes[p + 5] === 58 &&
    tweeCijfers(bytes, p) < 24 &&
    tweeCijfers(bytes, p + 3) < 60 &&
    tweeCijfers(bytes, p + 6) < 60
  );
}
