/** Why a file could not be opened or read. */
export type BestandCode = 'BESTAND_ONTBREEKT' | 'BESTAND_IS_MAP' | 'BESTAND_GEEN_TOEGANG' | 'BESTAND_LEESFOUT';

const GEEN_BESTAND: Readonly<Record<BestandCode, string>> = {
  BESTAND_ONTBREEKT: 'Het bestand bestaat niet.',
  BESTAND_IS_MAP: 'Dit is een map, geen bestand. Geef de bestanden zelf op, bijvoorbeeld map/*.xml.',
  BESTAND_GEEN_TOEGANG: 'Geen recht om dit bestand te lezen.',
  BESTAND_LEESFOUT: 'Het bestand kon niet worden gelezen.',
};

export function geenBestand(code: BestandCode): string {
  return GEEN_BESTAND[code];
}

const telling = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

export function samenvattingGoed(bericht: string, versie: string): string {
  return `goed (${bericht} ${versie})`;
}

export function samenvattingFout(bericht: string, versie: string, bevindingen: number): string {
  return `fout, ${telling(bevindingen, 'bevinding', 'bevindingen')} (${bericht} ${versie})`;
}

export function samenvattingOnleesbaar(melding: string): string {
  return `onleesbaar: ${melding}`;
}

export interface Aantallen {
  readonly goed: number;
  readonly fout: number;
  readonly onleesbaar: number;
}

export function eindregel({ goed, fout, onleesbaar }: Aantallen): string {
  return `${telling(goed + fout + onleesbaar, 'bestand', 'bestanden')}: ${goed} goed, ${fout} fout, ${onleesbaar} onleesbaar`;
}
