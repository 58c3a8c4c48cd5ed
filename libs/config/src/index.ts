export { type ConfigProbleem } from './bind.ts';
export { Geheim } from './geheim.ts';
export { type Herlaadverslag, Herlader, type HerladerUitkomst } from './herlader.ts';
export { HubConfig } from './hub-config.ts';
export { type Instelling, instellingenVan, type Klasse } from './instelling.ts';
export { type Config, type ConfigUitkomst, leesConfig, ontleedConfig } from './lees-config.ts';
export { type Env, type Omgeving, OMGEVINGSVARIABELEN, type Omgevingsvariabele } from './omgeving.ts';
export { opslagInstellingen, type OpslagInstellingen } from './opslag.ts';
export { type AanbiederConfig, type AanbiederDomeinConfig } from './secties/aanbieder.ts';
export { type AfleveringConfig } from './secties/aflevering.ts';
export {
  type ConnectorConfig,
  type MapConnectorConfig,
  type StufConnectorConfig,
  type TijdslimietenConfig,
  type ToegestaanConfig,
} from './secties/connector.ts';
export { type GatewayConfig, type ServerTlsConfig } from './secties/gateway.ts';
export { type GemeenteConfig } from './secties/gemeente.ts';
export { type RouteConfig, type RoutePrivacyConfig } from './secties/route.ts';
export { type TermijnenConfig } from './secties/termijnen.ts';
export { standaardConfigPad } from './standaard.ts';
