import { readFileSync } from 'node:fs';
import type { Config } from '#hub/config';
import { HubError } from '#hub/envelope';
import { type Bronnen, gemeentenBronnen, type Gemeentelijsten, leesEigenLijsten } from '#hub/regels';

function lees(pad: string): string | null {
  try {
    return readFileSync(pad, 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw new HubError(
      'HUB_CONFIG_INVALID',
      'permanent',
      `Het bestand ${pad} (codelijsten.gemeenten) is niet leesbaar.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * The municipality's own lists of gemeentecodes; none while the file is not there.
 * @throws HubError HUB_CONFIG_INVALID with every problem when the file is something else.
 */
export function leesEigenGemeenten(pad: string): Gemeentelijsten {
  const tekst = lees(pad);
  if (tekst === null) return new Map();
  const eigen = leesEigenLijsten(tekst);
  if (eigen.uitkomst === 'goed') return eigen.lijsten;
  const regels = eigen.problemen.map((p) => `  ${p}`);
  throw new HubError(
    'HUB_CONFIG_INVALID',
    'permanent',
    [`Het bestand ${pad} (codelijsten.gemeenten) klopt niet.`, ...regels].join('\n'),
  );
}

/** What rules of level 4 judge by, as the configuration says. */
export function laadBronnen({ codelijsten }: Pick<Config, 'codelijsten'>): Bronnen {
  return gemeentenBronnen(leesEigenGemeenten(codelijsten.gemeenten));
}
