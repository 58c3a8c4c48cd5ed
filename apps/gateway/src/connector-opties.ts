import { readFileSync } from 'node:fs';
import { type Config, type ConnectorConfig, type StufConnectorConfig } from '#hub/config';
import { type ConnectorOpties } from './connectors/index.ts';
import { type StufOpties } from './ggk-protocol/opties.ts';

/** The settings of a connector as its factory wants them; certificates are read here, once. */
export function connectorOpties(connector: ConnectorConfig, config: Config): ConnectorOpties {
  return connector.soort === 'map' ? connector : stufOpties(connector, config);
}

/** The settings of a party that speaks StUF. */
export function stufOpties(connector: StufConnectorConfig, { gemeente }: Config): Extract<ConnectorOpties, StufOpties> {
  const { tls, zender, ...rest } = connector;
  return {
    ...rest,
    eigen: zender ?? { organisatie: gemeente.code, applicatie: gemeente.applicatie },
    applicatieVersie: gemeente.applicatieVersie,
    applicatieSubversie: gemeente.applicatieSubversie,
    ...(tls === undefined ? {} : { tls: leesPem(tls) }),
  };
}

/** The files of a group of TLS settings, read. */
export function leesPem<T extends object>(paden: T): T {
  const gelezen = Object.entries(paden).filter((deel): deel is [string, string] => typeof deel[1] === 'string');
  return Object.fromEntries(gelezen.map(([naam, pad]) => [naam, readFileSync(pad, 'utf8')])) as T;
}
