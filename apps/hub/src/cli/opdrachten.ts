import type { Opdracht } from './opdracht.ts';

/** All commands, in the order of the overview. A new one is one line here and one folder beside this file. */
export const OPDRACHTEN: readonly Opdracht[] = [
  {
    naam: 'check',
    uitleg: 'controleer iWmo- en iJw-berichten in bestanden',
    laad: () => import('./check/opdracht.ts'),
  },
  {
    naam: 'retour',
    uitleg: 'maak het retourbericht op een iWmo- of iJw-bericht',
    laad: () => import('./retour/opdracht.ts'),
  },
  {
    naam: 'beoordeel',
    uitleg: 'beoordeel een declaratie (323) per prestatie en maak het antwoord (325)',
    laad: () => import('./beoordeel/opdracht.ts'),
  },
  {
    naam: 'voorstel',
    uitleg: 'stel het 301 of 319 voor dat een verzoek (315, 317) beantwoordt',
    laad: () => import('./voorstel/opdracht.ts'),
  },
  {
    naam: 'start',
    uitleg: 'start de hub, of één rol ervan',
    laad: () => import('./start/opdracht.ts'),
  },
  {
    naam: 'proef',
    uitleg: 'start de hub met een gesimuleerde keten en toon de eerste reis',
    laad: () => import('./proef/opdracht.ts'),
  },
  {
    naam: 'demo',
    uitleg: 'laat berichten rondgaan in een tijdelijke opslag en meld de uitkomst',
    laad: () => import('./demo/opdracht.ts'),
  },
  {
    naam: 'scenario',
    uitleg: 'speel de scenario’s van de standaard door de hub en meld wat eruit kwam',
    laad: () => import('./scenario/opdracht.ts'),
  },
  {
    naam: 'berichten',
    uitleg: 'toon de lijst van berichten',
    laad: () => import('./berichten/opdracht.ts'),
  },
  {
    naam: 'tijdlijn',
    uitleg: 'toon wat er met een bericht gebeurde',
    laad: () => import('./tijdlijn/opdracht.ts'),
  },
  {
    naam: 'gesprek',
    uitleg: 'toon welke berichten bij elkaar horen, en wat er nog moet komen',
    laad: () => import('./gesprek/opdracht.ts'),
  },
  {
    naam: 'opnieuw',
    uitleg: 'bied een bericht opnieuw aan, onder dezelfde sleutel',
    laad: () => import('./opnieuw/opdracht.ts'),
  },
  {
    naam: 'parkeer',
    uitleg: 'zet een bericht stil',
    laad: () => import('./parkeer/opdracht.ts'),
  },
  {
    naam: 'vrijgeven',
    uitleg: 'laat een stilgezet bericht weer verder gaan',
    laad: () => import('./vrijgeven/opdracht.ts'),
  },
  {
    naam: 'codelijst',
    uitleg: 'toon welke codelijsten gelden, of werk er een bij',
    laad: () => import('./codelijst/opdracht.ts'),
  },
  {
    naam: 'herversleutel',
    uitleg: 'zet bewaarde berichten over op de nieuwste sleutel',
    laad: () => import('./herversleutel/opdracht.ts'),
  },
];
