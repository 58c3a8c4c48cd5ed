import { type Tijdlijn } from '#hub/store';
import { type Adressen } from '../basis/gereed-bestand.ts';
import { duur } from '../basis/opmaak.ts';
import { toonTijdlijn } from '../tijdlijn/toon.ts';
import { type Reis, type Reisstap } from '../wereld/simulator.ts';

const STAPPEN: Readonly<Record<string, (toelichting: string) => string>> = {
  geaccepteerd: () => 'de hub heeft het veilig en zegt dat tegen de suite (Bv03)',
  bezorgd: (wat) => `het ${wat} is bij het GGk, gericht aan de aanbieder`,
  beantwoord: () => 'de aanbieder antwoordt, en de hub heeft ook dat veilig',
  teruggekomen: (wat) => `het antwoord (${wat}) is bij de suite`,
  geweigerd: (reden) => `de hub weigert: ${reden}`,
  opgegeven: (reden) => `de suite geeft het op: ${reden}`,
};

/** All that `hub proef` says. */
export const TEKST = {
  begin: 'De hub start, met een gesimuleerde keten: GGk, aanbieders en de suite van de gemeente.\n',
  starten: 'de hub start',
  draait: (ms: number, meldingen: readonly string[]): string =>
    [`De hub draait (${duur(ms)}).`, ...meldingen, '', ''].join('\n'),
  eersteReis: (soort: string): string =>
    `De eerste reis: een ${soort} van de suite naar een aanbieder, en het antwoord terug.\n`,
  stap: ({ stap, na, toelichting }: Reisstap): string =>
    `${duur(na).padStart(10)}  ${STAPPEN[stap]?.(toelichting) ?? stap}\n`,
  rond: ({ uitkomst, duur: ms, kenmerk }: Reis): string =>
    uitkomst === 'rond'
      ? `Rond in ${duur(ms)}.\n`
      : `Niet rond (${uitkomst}). Kijk waar het bleef: npx hub tijdlijn ${kenmerk}\n`,
  verder: ({ ggk, gws4all, beheer }: Adressen, kenmerk: string): string => `
Adressen
  deur voor het GGk      ${ggk ?? '-'}
  deur voor de suite     ${gws4all ?? '-'}
  gezondheid             ${beheer}/health/ready
  metrieken              ${beheer}/metrics

Probeer nu, in een ander venster
  npx hub tijdlijn ${kenmerk}
  npx hub berichten
  npx hub --help

Ctrl-C stopt de hub en de keten.
`,
  inDeHub: (tijdlijnen: readonly Tijdlijn[]): string =>
    `\nZo ging het in de hub\n${tijdlijnen.map(toonTijdlijn).join('\n')}`,
  log: (pad: string): string => `Het log staat in ${pad}\n`,
  stoppen: '\nDe hub maakt lopend werk af en stopt. Nog een keer Ctrl-C stopt meteen; er raakt niets kwijt.\n',
  stoppenDuurt: 'de hub maakt lopend werk af',
  hulp: `
Met de eigen instellingen en de eigen datamap; alleen de systemen om de hub heen zijn gesimuleerd. Alleen bij stage: test.

Uitkomst:
   0  netjes gestopt
  69  iets dat nodig is, is er niet: poort bezet, datamap in gebruik
  78  fout in de instellingen`,
} as const;
