import { readFileSync } from 'node:fs';
import { type Leden, STAND_VORM, type Veld } from '#hub/regels';
import { herkomst, tabel } from './tabel.ts';

const INLEIDING = `# Het standbestand

Een regel die verder kijkt dan het bericht zelf, oordeelt naar een stand: wat er voor dit bericht al was goedgekeurd.
In de hub komt de stand uit de opslag; op de opdrachtregel uit een bestand, met \`--stand STAND.json\`.

- UTF-8 zonder BOM, JSON; datums als \`jjjj-mm-dd\`, tijden als \`uu:mm:ss\`, geld in hele eurocenten.
- Een lijst die ontbreekt is leeg. Wat \`null\` mag zijn, mag ook ontbreken.
- Een onbekend lid, een lid dat twee keer voorkomt, een datum die niet bestaat, een code buiten de lijst en een verkeerde
  soort worden geweigerd, alle tegelijk, met hun plek als \`$.toewijzingen[2].omvang.volume\` (een index telt vanaf 0) en
  nooit met de waarde. De opdracht eindigt dan met code 2.
- Referenties, identificaties en productcodes zijn tekst: \`7\` is niet \`007\`. Een toewijzingnummer is een getal in tekst:
  \`"007"\` is hetzelfde als \`"7"\`.

Van elke versie van een toewijzing staat er één rij. Is zij onder hetzelfde moment nog eens verstuurd (IV013) om een verzoek
te honoreren, dan heeft die rij de referentie van dat verzoek; honoreerde zij er meer, dan is er een rij per referentie.

Wat elkaar tegenspreekt wordt ook geweigerd; er wordt niet gekozen:

- twee versies van één toewijzing met gelijke toewijzingsdatum en -tijd en een andere inhoud;
- een einddatum, \`eind\` of stop voor het begin;
- twee leveringen met dezelfde sleutel, of een levering zonder nummer en zonder product;
- twee verzoeken van één aanbieder met dezelfde referentie;
- twee declaraties van één aanbieder met hetzelfde nummer, of twee prestaties met hetzelfde referentienummer die niet zijn
  afgewezen;
- een credit zonder vorig referentienummer, een debet met, een credit zonder haar debet, op een debet die niet
  \`gecrediteerd\` is, of op een debet die al is teruggenomen;
- twee tarieven van één aanbieder voor dezelfde code en eenheid op dezelfde dag.`;

interface Paragraaf {
  readonly titel: string;
  readonly uitleg: string;
  readonly leden: Leden;
}

function magOntbreken({ leeg, deel }: Veld<unknown>): string {
  if (!leeg) return 'nee';
  return deel?.vorm === 'lijst' && leeg.waarde !== null ? 'ja: leeg' : 'ja: `null`';
}

function ledenTabel(leden: Leden): string {
  return tabel(
    ['Lid', 'Verwacht', 'Mag ontbreken', 'Betekenis'],
    Object.entries(leden).map(([naam, veld]) => [
      `\`${naam}\``,
      veld.eis(null).replace(/; of null$/, ''),
      magOntbreken(veld),
      veld.uitleg,
    ]),
  );
}

/** The groups below, each followed by its own groups. */
function groepen(leden: Leden, pad: string): Paragraaf[] {
  return Object.entries(leden).flatMap(([naam, { uitleg, deel }]) => {
    if (!deel) return [];
    const titel = `${pad}${naam}${deel.vorm === 'lijst' ? '[ ]' : ''}`;
    return [{ titel, uitleg, leden: deel.leden }, ...groepen(deel.leden, `${titel}.`)];
  });
}

/** The reference of the stand file, from the table that reads it. */
export function standPagina(voorbeeld: string): string {
  const delen = [
    herkomst('libs/regels/src/stand'),
    INLEIDING,
    `## Het bestand\n\n${ledenTabel(STAND_VORM)}`,
    ...groepen(STAND_VORM, '').map((g) => `## \`${g.titel}\`\n\n${hoofdletter(g.uitleg)}.\n\n${ledenTabel(g.leden)}`),
    `## Voorbeeld\n\n\`\`\`json\n${readFileSync(voorbeeld, 'utf8').trimEnd()}\n\`\`\``,
  ];
  return delen.join('\n\n') + '\n';
}

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
