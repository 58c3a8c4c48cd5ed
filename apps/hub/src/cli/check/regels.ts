import { zichtbaar } from '../basis/zichtbaar.ts';
import { bevindingRegel } from '../toets/bevinding-regel.ts';
import type { Controle } from './check-bestand.ts';
import { samenvattingFout, samenvattingGoed, samenvattingOnleesbaar } from './teksten.ts';

/** One line of JSON Lines. */
export function jsonRegel(c: Controle): string {
  return `${JSON.stringify(c)}\n`;
}

/** The lines for a person: one per finding and one that sums up. */
export function tekstRegels(c: Controle): string {
  const bevindingen = c.bevindingen.map((b) => bevindingRegel(c.bestand, b));
  return [...bevindingen, zichtbaar(`${c.bestand}: ${samenvatting(c)}`)].map((r) => `${r}\n`).join('');
}

function samenvatting(c: Controle): string {
  switch (c.uitkomst) {
    case 'goed':
      return samenvattingGoed(c.bericht ?? '', c.versie ?? '');
    case 'fout':
      return samenvattingFout(c.bericht ?? '', c.versie ?? '', c.bevindingen.length);
    case 'onleesbaar':
      return samenvattingOnleesbaar(c.fout);
  }
}
