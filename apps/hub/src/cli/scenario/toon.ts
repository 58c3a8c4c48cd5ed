import { duur, tabel } from '../basis/opmaak.ts';
import { type Uitslag } from './speel.ts';
import { TEKST } from './teksten.ts';

/** One line per run, then the count; what was left out stands under it. */
export function toonUitslagen(uitslagen: readonly Uitslag[], bevindingen: readonly string[]): string {
  const rijen = uitslagen.map(({ proef, verwacht, gekregen, goed, duurMs }) => [
    goed ? 'goed' : 'FOUT',
    proef.wet,
    proef.regel ?? '-',
    proef.naam,
    verwacht,
    gekregen,
    duur(duurMs),
  ]);
  const later = uitslagen.flatMap(({ proef }) => proef.later.map((wat) => TEKST.later(proef.naam, wat)));
  const aantal = uitslagen.filter(({ goed }) => goed).length;
  const slot = [...new Set(later), ...bevindingen.map(TEKST.bevinding), TEKST.slot(aantal, uitslagen.length)];
  return `${tabel(TEKST.kop, rijen)}\n\n${slot.join('\n')}\n`;
}

/** One JSON object on one line. */
export function toonJson({ proef, verwacht, gekregen, goed, duurMs }: Uitslag): string {
  const { naam, wet, regel, onderwerp, soort } = proef;
  return `${JSON.stringify({ naam, wet, regel, onderwerp, soort, verwacht, gekregen, goed, duurMs: Math.round(duurMs) })}\n`;
}
