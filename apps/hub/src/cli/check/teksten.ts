const telling = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

export function samenvattingGoed(bericht: string, versie: string): string {
  return `goed (${bericht} ${versie})`;
}

export function samenvattingFout(bericht: string, versie: string, bevindingen: number): string {
  return `fout, ${telling(bevindingen, 'bevinding', 'bevindingen')} (${bericht} ${versie})`;
}

/** A message that is not of the state that was given could be read, but not judged. */
export function samenvattingOnleesbaar({ code, melding } = { code: '', melding: '' }): string {
  return `${code.startsWith('STAND_') ? 'niet beoordeeld' : 'onleesbaar'}: ${melding}`;
}

export interface Aantallen {
  readonly goed: number;
  readonly fout: number;
  readonly onleesbaar: number;
}

export function eindregel({ goed, fout, onleesbaar }: Aantallen): string {
  return `${telling(goed + fout + onleesbaar, 'bestand', 'bestanden')}: ${goed} goed, ${fout} fout, ${onleesbaar} onleesbaar`;
}
