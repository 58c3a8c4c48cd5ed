import { type Stand, type Tijdlijn } from '#hub/store';
import { duur } from '../basis/opmaak.ts';
import { legRedenUit } from '../beheer/redenen.ts';
import { soortVan } from '../berichten/toon.ts';
import { type Reis } from '../wereld/simulator.ts';

/** All that `hub demo` says. */
export const TEKST = {
  starten: 'een tijdelijke hub start',
  onderweg: 'de berichten gaan rond',
  rust: 'de laatste antwoorden komen binnen',
  stoppen: 'de hub stopt',
  /** `soort kenmerk bestemming uitkomst duur`, one line per delivery; a message without any has `-` as bestemming. */
  regels: ({ bericht, afleveringen }: Tijdlijn): string[] => {
    const soort = soortVan(bericht);
    const telt = afleveringen.filter((a) => a.telt);
    if (telt.length === 0)
      return [`${soort} ${bericht.kenmerk} - ${bericht.status} ${tijd(bericht, bericht.klaarOp)}\n`];
    return telt.map((a) => `${soort} ${bericht.kenmerk} ${a.bestemming} ${a.status} ${tijd(bericht, a.klaarOp)}\n`);
  },
  slot: (stand: Stand, nietRond: readonly Reis[], nietKlaar: readonly Tijdlijn[]): string => {
    const { ontvangen, afgeleverd, onderweg, afgewezen, verschil } = stand;
    const balans = `ontvangen ${ontvangen} = afgeleverd ${afgeleverd} + onderweg ${onderweg} + afgewezen ${afgewezen}`;
    const regels = [
      ...nietKlaar.map(nietKlaarRegel),
      ...nietRond.map((r) => `Niet rond: ${r.soort} ${r.kenmerk}, ${r.uitkomst}.`),
      ...(verschil === 0 ? [] : [`De balans klopt niet: verschil ${verschil}.`]),
    ];
    return `\n${[balans, ...(regels.length === 0 ? ['Elk bericht bereikte zijn uitkomst.'] : regels)].join('\n')}\n`;
  },
  hulp: `
Een tijdelijke hub met een gesimuleerde keten: niets van de echte hub doet mee. Iedere regel is een aflevering:
soort, kenmerk, bestemming, uitkomst, duur.

Uitkomst:
   0  elk bericht bereikte zijn uitkomst
   1  een bericht deed dat niet
  69  iets dat nodig is, is er niet
  78  fout in de instellingen`,
} as const;

function nietKlaarRegel({ bericht }: Tijdlijn): string {
  const reden = bericht.reden === null ? '' : ` (${legRedenUit(bericht.reden)})`;
  return `Niet klaar: ${soortVan(bericht)} ${bericht.kenmerk}, ${bericht.status}${reden}`;
}

function tijd({ ontvangenOp }: Tijdlijn['bericht'], klaarOp: Date | null): string {
  return klaarOp === null ? '-' : duur(klaarOp.getTime() - ontvangenOp.getTime()).replace(' ', '');
}
