/** Escapes text content. */
export function escape(tekst: string): string {
  return /[&<>]/.test(tekst) ? tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : tekst;
}

/** An element as a string; children that are undefined or empty leave nothing behind. */
export function el(naam: string, ...kinderen: readonly (string | undefined)[]): string {
  let inhoud = '';
  for (const kind of kinderen) if (kind !== undefined) inhoud += kind;
  return `<${naam}>${inhoud}</${naam.split(' ', 1)[0]}>`;
}

/** A leaf with text; absent when there is no text. */
export function blad(naam: string, tekst: string | number | undefined): string | undefined {
  return tekst === undefined ? undefined : `<${naam}>${escape(String(tekst))}</${naam}>`;
}
