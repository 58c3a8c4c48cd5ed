import { type HubConfig } from '../hub-config.ts';
import { type StufConnectorConfig } from '../secties/connector.ts';
import { TEKST } from '../teksten.ts';
import { ligging } from './adres.ts';
import { toetsBestanden } from './bestanden.ts';
import { type Samenhang } from './samenhang.ts';

/** One peer that speaks StUF: its mode, its TLS and its address. */
export function toetsPeer(plek: string, connector: StufConnectorConfig, { config, isGoed, meld }: Samenhang): void {
  if (connector.modus === 'dai' && !connector.dai) meld(`${plek}.dai`, TEKST.geenDai);
  toetsTls(plek, connector, meld);
  const herkentClients = config.gateway.tls?.clientUitgevers !== undefined;
  if (connector.oins.length > 0 && isGoed('gateway') && !herkentClients) meld(`${plek}.oins`, TEKST.oinZonderTls);
  const melding = adresBezwaar(connector, isGoed('stage') && isGoed('testadressen') ? config : null);
  if (melding !== null) meld(`${plek}.adres`, melding);
}

function toetsTls(plek: string, { tls }: StufConnectorConfig, meld: Samenhang['meld']): void {
  if (!tls) return;
  if ((tls.certificaat === undefined) !== (tls.sleutel === undefined)) meld(`${plek}.tls`, TEKST.certificaatEnSleutel);
  toetsBestanden(`${plek}.tls`, tls, meld);
}

function adresBezwaar(connector: StufConnectorConfig, config: HubConfig | null): string | null {
  const url = URL.parse(connector.adres);
  if (!url) return TEKST.moet('een http- of https-URL');
  const stageBezwaar = config && pastNietBijStage(url.hostname, config);
  if (stageBezwaar) return stageBezwaar;
  const isOpen = url.protocol === 'http:' && ligging(url.hostname) !== 'machine' && !connector.onversleuteldToestaan;
  return isOpen ? TEKST.onversleuteld : null;
}

/** R21: test and production do not meet. */
function pastNietBijStage(host: string, { stage, testadressen }: HubConfig): string | null {
  const waar = ligging(host);
  if (stage === 'test') return waar === 'elders' && !testadressen.includes(host) ? TEKST.productieadres : null;
  return waar === 'machine' || waar === 'voorbeeld' ? TEKST.testadres : null;
}
