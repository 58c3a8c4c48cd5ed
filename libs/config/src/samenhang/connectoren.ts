import { type MapConnectorConfig, type StufConnectorConfig } from '../secties/connector.ts';
import { NAAM } from '../secties/patronen.ts';
import { TEKST } from '../teksten.ts';
import { ligging } from './adres.ts';
import { toetsBestanden } from './bestanden.ts';
import { type Samenhang } from './samenhang.ts';

/** Each connector by itself, and their paths and folders side by side. */
export function toetsConnectoren(s: Samenhang): void {
  const { config, omgeving, isGoed, meld } = s;
  const paden: string[] = [];
  const mappen = new Set<string>();
  for (const [naam, connector] of Object.entries(config.connectoren ?? {})) {
    const pad = `connectoren.${naam}`;
    if (!NAAM.test(naam)) meld(pad, TEKST.connectorNaam);
    if (!isGoed(pad)) continue;
    if (connector.soort === 'map') toetsMappen(pad, connector, mappen, meld);
    else {
      toetsStuf(pad, connector, s);
      if (paden.some((p) => bijtElkaar(p, connector.pad))) meld(`${pad}.pad`, TEKST.zelfdePad);
      paden.push(connector.pad);
    }
  }
  const onbekend = omgeving.connectoren?.some((naam) => !Object.hasOwn(config.connectoren ?? {}, naam)) ?? false;
  if (onbekend && isGoed('connectoren')) meld('HUB_CONNECTORS', TEKST.connectorKeuze);
}

function bijtElkaar(a: string, b: string): boolean {
  return `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);
}

function toetsStuf(pad: string, connector: StufConnectorConfig, { config, isGoed, meld }: Samenhang): void {
  if (connector.modus === 'dai' && !connector.dai) meld(`${pad}.dai`, TEKST.geenDai);
  if (connector.tls && (connector.tls.certificaat === undefined) !== (connector.tls.sleutel === undefined)) {
    meld(`${pad}.tls`, TEKST.certificaatEnSleutel);
  }
  toetsBestanden(`${pad}.tls`, connector.tls, meld);
  if (connector.oins.length > 0 && isGoed('gateway') && config.gateway.tls?.clientUitgevers === undefined)
    meld(`${pad}.oins`, TEKST.oinZonderTls);
  toetsAdres(pad, connector, { config, isGoed, meld });
}

/** Plain HTTP, and R21: test and production do not meet. */
function toetsAdres(
  pad: string,
  connector: StufConnectorConfig,
  { config, isGoed, meld }: Pick<Samenhang, 'config' | 'isGoed' | 'meld'>,
): void {
  const url = URL.parse(connector.adres);
  if (!url) return meld(`${pad}.adres`, TEKST.moet('een http- of https-URL'));
  const waar = ligging(url.hostname);
  if (url.protocol === 'http:' && waar !== 'machine' && !connector.onversleuteldToestaan)
    meld(`${pad}.adres`, TEKST.onversleuteld);
  if (!isGoed('stage') || !isGoed('testadressen')) return;
  if (config.stage === 'test' && waar === 'elders' && !config.testadressen.includes(url.hostname))
    meld(`${pad}.adres`, TEKST.productieadres);
  if (config.stage === 'productie' && (waar === 'machine' || waar === 'voorbeeld'))
    meld(`${pad}.adres`, TEKST.testadres);
}

function toetsMappen(pad: string, connector: MapConnectorConfig, mappen: Set<string>, meld: Samenhang['meld']): void {
  for (const naam of ['in', 'klaar', 'geweigerd', 'dubbel', 'uit'] as const) {
    const map = connector[naam];
    if (map === undefined) continue;
    if (mappen.has(map)) meld(`${pad}.${naam}`, TEKST.zelfdeMap);
    mappen.add(map);
  }
}
