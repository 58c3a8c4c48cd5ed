import { resolve } from 'node:path';
import { type HubConfig } from './hub-config.ts';

const NAMEN = new Set([
  'in',
  'klaar',
  'geweigerd',
  'dubbel',
  'uit',
  'certificaat',
  'sleutel',
  'uitgevers',
  'clientUitgevers',
]);

/** Makes every path of the file system absolute, counted from `map`; leaves what is no text to the validator. */
export function maakPadenAbsoluut(config: HubConfig, map: string): void {
  zet(config.store, new Set(['map']), map);
  zet(config.codelijsten, new Set(['gemeenten']), map);
  zet(config.gateway?.tls, NAMEN, map);
  for (const connector of Object.values(config.connectoren ?? {})) {
    zet(connector, NAMEN, map);
    zet('tls' in connector ? connector.tls : undefined, NAMEN, map);
  }
}

function zet(groep: object | undefined, namen: ReadonlySet<string>, map: string): void {
  if (typeof groep !== 'object') return;
  for (const [naam, waarde] of Object.entries(groep)) {
    if (namen.has(naam) && typeof waarde === 'string') Object.assign(groep, { [naam]: resolve(map, waarde) });
  }
}
