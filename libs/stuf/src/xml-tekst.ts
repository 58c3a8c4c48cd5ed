const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const VERBODEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** Text as XML content; characters that XML 1.0 cannot hold, and control characters, become `?`. */
export function xmlTekst(tekst: string): string {
  return tekst
    .toWellFormed()
    .replace(VERBODEN, '?')
    .replace(/[&<>"\r]/g, (teken) => TEKENS[teken]!);
}

/** `<naam>tekst</naam>` */
export function element(naam: string, tekst: string): string {
  return `<${naam}>${xmlTekst(tekst)}</${naam}>`;
}

/** The first `max` characters, counted as XML Schema does (code points). */
export function kap(tekst: string, max: number): string {
  return tekst.length <= max ? tekst : [...tekst].slice(0, max).join('');
}
