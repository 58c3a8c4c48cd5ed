import type { Controle } from './check-bestand.ts';
import { samenvattingFout, samenvattingGoed, samenvattingOnleesbaar } from './teksten.ts';

/** One line of JSON Lines. */
export function jsonRegel(c: Controle): string {
  return `${JSON.stringify(c)}\n`;
}

/** The lines for a person: one per finding and one that sums up. */
export function tekstRegels(c: Controle): string {
  const bevindingen = c.bevindingen.map(
    (b) => `${c.bestand}:${b.regelnummer ?? '-'}: ${b.pad}: ${b.melding} [${b.code ?? b.regel}]`,
  );
  return [...bevindingen, `${c.bestand}: ${samenvatting(c)}`].map((r) => `${zichtbaar(r)}\n`).join('');
}

function samenvatting(c: Controle): string {
  switch (c.uitkomst) {
    case 'goed':
      return samenvattingGoed(c.bericht ?? '', c.versie ?? '');
    case 'fout':
      return samenvattingFout(c.bericht ?? '', c.versie ?? '', c.bevindingen.length);
    case 'onleesbaar':
      return samenvattingOnleesbaar(c.fout?.melding ?? '');
  }
}

/** A file name may hold anything; a terminal must not obey it. */
function zichtbaar(regel: string): string {
  return regel.replace(/\p{Cc}/gu, (teken) => `\\x${teken.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
