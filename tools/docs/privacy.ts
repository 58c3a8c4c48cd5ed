import { type Config, leesConfig, type RouteConfig } from '#hub/config';
import { PRIVACY_RULES, PRIVACYREDENEN } from '#hub/privacy';
import { herkomst, tabel } from './tabel.ts';

/** Who gets what on which ground, from a configuration file. */
export function privacyPagina(pad: string): string {
  const gelezen = leesConfig(pad, {});
  if (!gelezen.goed) throw new Error(gelezen.problemen.map((p) => `${p.pad}: ${p.melding}`).join('\n'));
  const { config } = gelezen;
  const delen = [
    herkomst('hub.config.yaml en libs/privacy'),
    INLEIDING,
    `## Regels\n\n${tabel(
      ['Regel', 'Wat zij doet'],
      PRIVACY_RULES.map((r) => [r.id, r.zin]),
    )}`,
    `Een regel die een bericht tegenhoudt geeft een van deze redenen:\n\n${redenen()}`,
    ...ontvangers(config).map(([naar, routes]) => ontvanger(naar, routes, config)),
  ];
  return delen.join('\n\n') + '\n';
}

const INLEIDING = `# Privacy: wie krijgt wat, en waarom

Er gaat niets door de hub dat hier niet staat. Elke route noemt de verwerkingsactiviteit, de grondslag, het doel en de
bewaartermijn; een route zonder die vier bestaat niet. Per route gaat alleen door wat een regel toelaat. Wat wordt
verwijderd staat in de tijdlijn van het bericht, met de regel en de plek, nooit met de waarde.

Deze pagina volgt uit de voorbeeldconfiguratie.`;

function redenen(): string {
  return tabel(
    ['Reden', 'Betekenis'],
    Object.entries(PRIVACYREDENEN).map(([reden, zin]) => [`\`${reden}\``, zin]),
  );
}

function ontvangers({ routes }: Config): [naar: string, routes: RouteConfig[]][] {
  return [...new Set(routes.map((r) => r.naar))].map((naar) => [naar, routes.filter((r) => r.naar === naar)]);
}

function ontvanger(naar: string, routes: readonly RouteConfig[], config: Config): string {
  const rijen = routes.map((r) => [
    `\`${r.id}\``,
    r.van.map((v) => `\`${v}\``).join(', '),
    r.berichten.map((b) => `[${b}](berichten/${b}.md)`).join(', '),
    r.privacy.grondslag,
    r.privacy.doel,
    `\`${r.privacy.bewaartermijn}\``,
    `<${r.privacy.verwerkingsactiviteitId}>`,
  ]);
  const kop = ['Route', 'Van', 'Berichten', 'Grondslag', 'Doel', 'Bewaartermijn', 'Verwerkingsactiviteit'];
  const soort = config.connectoren[naar]?.soort ?? '';
  return `## Naar \`${naar}\` (${soort})\n\nPrecies de elementen van het berichtschema.\n\n${tabel(kop, rijen)}`;
}
