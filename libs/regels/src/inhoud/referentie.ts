const SPATIE = 0x20;
const REEKSEN = /[ \t\r\n]+/g;

/** XML allows no other character below the space. */
function heeftWitruimte(tekst: string): boolean {
  for (let i = 0; i < tekst.length; i++) if (tekst.charCodeAt(i) <= SPATIE) return true;
  return false;
}

/** Runs of XML white space become one space and vanish at the ends: how the official check compares references. */
export function genormaliseerd(tekst: string): string {
  return heeftWitruimte(tekst) ? tekst.replace(REEKSEN, ' ').replace(/^ | $/g, '') : tekst;
}

/** Whether a reference says anything: absent and blank mean the same. */
export function isGevuld(tekst: string | undefined): boolean {
  if (tekst === undefined) return false;
  return tekst.charCodeAt(0) > SPATIE || genormaliseerd(tekst) !== '';
}

/** Remembers under a reference, as it is written, the number of who carries it. */
export function meld(eerder: Map<string, number[]>, referentie: string, nummer: number): void {
  const lijst = eerder.get(referentie);
  if (lijst) lijst.push(nummer);
  else eerder.set(referentie, [nummer]);
}
