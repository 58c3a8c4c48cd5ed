import { HubConfig, type Instelling, instellingenVan, type Klasse, OMGEVINGSVARIABELEN } from '#hub/config';
import { herkomst, tabel } from './tabel.ts';

interface Paragraaf {
  readonly titel: string;
  readonly klasse: Klasse;
  readonly uitleg: string;
  readonly diepte: number;
}

const INLEIDING = `# Configuratie

Alles staat in één bestand, \`hub.config.yaml\`. Geheimen staan daar niet in: die komen uit de omgeving. De hub leest het
bestand bij het starten en bij een SIGHUP, controleert eerst alles en noemt dan alle fouten tegelijk, met de plek van de
instelling en nooit met de waarde. Is er een fout, dan start de hub niet (afsluitcode 78), of blijft bij een SIGHUP de
lopende configuratie gelden. Een onbekende instelling is een fout.

- Een pad in het bestandsstelsel telt vanaf de map van het configuratiebestand.
- Een duur is een getal met \`ms\`, \`s\`, \`m\`, \`h\` of \`d\` erachter.
- Codes zoals \`'0351'\` staan tussen aanhalingstekens; anders zijn het getallen.
- **↻** betekent: een wijziging telt pas na een herstart van de hub. Al het andere gaat in bij een SIGHUP.`;

/** The reference of every setting, from the classes that validate them. */
export function configuratiePagina(): string {
  const delen = [herkomst('libs/config'), INLEIDING, omgeving(), `## Het bestand\n\n${instellingenTabel(HubConfig)}`];
  return [...delen, ...groepen(HubConfig, '', 2).map(paragraaf)].join('\n\n') + '\n';
}

function omgeving(): string {
  const rijen = OMGEVINGSVARIABELEN.map((v) => [`\`${v.naam}\``, v.geheim ? 'ja' : 'nee', v.uitleg]);
  return `## Omgeving\n\nEen lege variabele telt als niet gezet.\n\n${tabel(['Variabele', 'Geheim', 'Betekenis'], rijen)}`;
}

function paragraaf({ titel, klasse, uitleg, diepte }: Paragraaf): string {
  return `${'#'.repeat(diepte)} ${titel}\n\n${uitleg}\n\n${instellingenTabel(klasse)}`;
}

function instellingenTabel(klasse: Klasse): string {
  const standaard = new klasse() as Record<string, unknown>;
  const rijen = instellingenVan(klasse).map((i) => [
    `\`${i.naam}\`${i.herstart ? ' ↻' : ''}`,
    i.eis,
    toonStandaard(i, standaard[i.naam]),
    i.uitleg,
  ]);
  return tabel(['Instelling', 'Verwacht', 'Standaard', 'Betekenis'], rijen);
}

function toonStandaard(instelling: Instelling, waarde: unknown): string {
  if (waarde === undefined) return instelling.optioneel ? '–' : '**verplicht**';
  if (!instelling.groep) return instelling.toon(waarde);
  return instelling.groep.vorm === 'lijst' ? 'leeg' : 'zie hieronder';
}

/** The groups below a class, each followed by its own groups. */
function groepen(klasse: Klasse, pad: string, diepte: number): Paragraaf[] {
  return instellingenVan(klasse).flatMap(({ naam, uitleg, groep }) => {
    if (!groep) return [];
    const plek = pad + naam + { een: '', lijst: '[ ]', register: '.NAAM' }[groep.vorm];
    return [...new Set(Object.values(groep.klassen))].flatMap((deel) => [
      { titel: `\`${plek}\`${soorten(groep.klassen, deel)}`, klasse: deel, uitleg, diepte: Math.min(diepte, 4) },
      ...groepen(deel, `${plek}.`, diepte + 1),
    ]);
  });
}

function soorten(klassen: Readonly<Record<string, Klasse>>, klasse: Klasse): string {
  const namen = Object.entries(klassen).flatMap(([soort, k]) => (k === klasse && soort !== '' ? [`\`${soort}\``] : []));
  return namen.length === 0 ? '' : ` met soort ${namen.join(' of ')}`;
}
