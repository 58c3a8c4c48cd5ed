import { HUB } from '#hub/envelope';
import { type ConnectorConfig, type MapConnectorConfig, type StufConnectorConfig } from '../secties/connector.ts';
import { NAAM } from '../secties/patronen.ts';
import { TEKST } from '../teksten.ts';
import { toetsPeer } from './peer.ts';
import { type Samenhang } from './samenhang.ts';

/** Each connector by itself, and their paths and folders side by side. */
export function toetsConnectoren(s: Samenhang): void {
  const paden: string[] = [];
  const mappen = new Set<string>();
  if (Object.hasOwn(s.config.connectoren ?? {}, HUB)) s.meld(`connectoren.${HUB}`, TEKST.naamVanDeHub);
  for (const [plek, connector] of goede(s)) {
    if (connector.soort === 'map') toetsMappen(plek, connector, mappen, s.meld);
    else {
      toetsPeer(plek, connector, s);
      toetsPad(plek, connector, paden, s.meld);
    }
  }
  toetsKeuze(s);
}

/** The connectors that are valid by themselves, with their path. */
function goede({ config, isGoed, meld }: Samenhang): [plek: string, connector: ConnectorConfig][] {
  const alle = Object.entries(config.connectoren ?? {});
  for (const [naam] of alle) if (!NAAM.test(naam)) meld(`connectoren.${naam}`, TEKST.connectorNaam);
  return alle
    .map(([naam, c]) => [`connectoren.${naam}`, c] as [string, ConnectorConfig])
    .filter(([plek]) => isGoed(plek));
}

/** Two connectors may not listen at the same path, nor one below the other. */
function toetsPad(plek: string, { pad }: StufConnectorConfig, paden: string[], meld: Samenhang['meld']): void {
  const botst = (ander: string): boolean => `${ander}/`.startsWith(`${pad}/`) || `${pad}/`.startsWith(`${ander}/`);
  if (paden.some(botst)) meld(`${plek}.pad`, TEKST.zelfdePad);
  paden.push(pad);
}

function toetsMappen(plek: string, connector: MapConnectorConfig, mappen: Set<string>, meld: Samenhang['meld']): void {
  for (const naam of ['in', 'klaar', 'geweigerd', 'dubbel', 'uit'] as const) {
    const map = connector[naam];
    if (map === undefined) continue;
    if (mappen.has(map)) meld(`${plek}.${naam}`, TEKST.zelfdeMap);
    mappen.add(map);
  }
}

function toetsKeuze({ config, omgeving, isGoed, meld }: Samenhang): void {
  if (!isGoed('connectoren')) return;
  const onbekend = omgeving.connectoren?.some((naam) => !Object.hasOwn(config.connectoren, naam)) ?? false;
  if (onbekend) meld('HUB_CONNECTORS', TEKST.connectorKeuze);
}
