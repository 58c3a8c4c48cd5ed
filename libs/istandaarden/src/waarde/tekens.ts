// Characters as XML and XML Schema see them. JavaScript's \s, \S, trim() and length see others.

const SPATIE = 0x20;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;

/** XML has four white-space characters; a no-break space is an ordinary one. */
export const isWitruimte = (code: number): boolean => code === SPATIE || code === LF || code === TAB || code === CR;

export function isAlleenWitruimte(tekst: string): boolean {
  for (let i = 0; i < tekst.length; i++) if (!isWitruimte(tekst.charCodeAt(i))) return false;
  return true;
}

/** White space off both ends, as XML Schema does for numbers, dates and times. Inside them it is never valid. */
export function zonderWitruimteErom(tekst: string): string {
  let begin = 0;
  let eind = tekst.length;
  while (begin < eind && isWitruimte(tekst.charCodeAt(begin))) begin++;
  while (eind > begin && isWitruimte(tekst.charCodeAt(eind - 1))) eind--;
  return begin === 0 && eind === tekst.length ? tekst : tekst.slice(begin, eind);
}

const isHogeHelft = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** The number of characters: an emoji is one. */
export function aantalTekens(tekst: string): number {
  let n = tekst.length;
  for (let i = 0; i < tekst.length; i++) if (isHogeHelft(tekst.charCodeAt(i))) n--;
  return n;
}

const isCijfer = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetterAz = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

function alle(tekst: string, voldoet: (code: number) => boolean): boolean {
  for (let i = 0; i < tekst.length; i++) if (!voldoet(tekst.charCodeAt(i))) return false;
  return true;
}

export const isAlleenCijfers = (tekst: string): boolean => alle(tekst, isCijfer);

export const isAlfanumeriek = (tekst: string): boolean =>
  tekst.length > 0 && alle(tekst, (c) => isCijfer(c) || isLetterAz(c));

/** A-Z, a-z and U+00C0 up to and including U+1EF3, which holds more than letters. */
export const isLetters = (tekst: string): boolean =>
  tekst.length > 0 && alle(tekst, (c) => isLetterAz(c) || (c >= 0xc0 && c <= 0x1ef3));

/** At least one character that is no white space, and no line end anywhere: `.*[^\s].*`. */
export function isEenRegelMetInhoud(tekst: string): boolean {
  let inhoud = false;
  for (let i = 0; i < tekst.length; i++) {
    const code = tekst.charCodeAt(i);
    if (code === LF || code === CR) return false;
    if (code !== SPATIE && code !== TAB) inhoud = true;
  }
  return inhoud;
}
