import { join } from 'node:path';
import { type Config, type ConnectorConfig } from '#hub/config';
import { CommandError, EXIT } from '../basis/fout.ts';
import { type SimulatorAdressen } from './simulator.ts';
import { TEKST } from './teksten.ts';

/**
 * The configuration with the simulated chain as its outside world: every connector delivers there, over plain HTTP.
 * @throws CommandError outside stage `test`: real persons and the simulated chain do not meet
 */
export function metKeten(config: Config, keten: SimulatorAdressen): Config {
  if (config.stage !== 'test') throw new CommandError(EXIT.configuratie, TEKST.alleenTest);
  return {
    ...config,
    gateway: zonderTls(config.gateway),
    connectoren: perConnector(config, (connector) => naarKeten(connector, keten)),
  };
}

/**
 * The same hub with nothing of its own: store, folders and ports that only this run knows, and the pace of a person who
 * is watching: retries in tenths of seconds instead of minutes, and only errors in the log.
 */
export function inTijdelijkeMap(config: Config, map: string): Config {
  return {
    ...config,
    store: { ...config.store, map },
    bus: { ...config.bus, soort: 'postgres' },
    gateway: { ...config.gateway, host: '127.0.0.1', poort: 0 },
    beheer: { ...config.beheer, host: '127.0.0.1', poort: 0 },
    connectoren: perConnector(config, (connector, naam) => metMappenIn(connector, join(map, naam))),
    log: { ...config.log, niveau: 'error' },
    aflevering: { ...config.aflevering, eerstePauze: 100, grootstePauze: 1_000, circuit: { fouten: 5, pauze: 500 } },
  };
}

function perConnector(
  config: Config,
  maak: (connector: ConnectorConfig, naam: string) => ConnectorConfig,
): Config['connectoren'] {
  return Object.fromEntries(
    Object.entries(config.connectoren).map(([naam, connector]) => [naam, maak(connector, naam)]),
  );
}

function naarKeten(connector: ConnectorConfig, keten: SimulatorAdressen): ConnectorConfig {
  if (connector.soort === 'map') return connector;
  return { ...zonderTls(connector), adres: keten[connector.soort], oins: [] };
}

/** The simulated chain speaks plain HTTP. */
function zonderTls<T extends { readonly tls?: unknown }>(groep: T): Omit<T, 'tls'> {
  return Object.fromEntries(Object.entries(groep).filter(([naam]) => naam !== 'tls')) as Omit<T, 'tls'>;
}

function metMappenIn(connector: ConnectorConfig, map: string): ConnectorConfig {
  if (connector.soort !== 'map') return connector;
  const onder = (naam: string): string => join(map, naam);
  return {
    ...connector,
    in: onder('in'),
    klaar: onder('klaar'),
    geweigerd: onder('geweigerd'),
    dubbel: onder('dubbel'),
    ...(connector.uit === undefined ? {} : { uit: onder('uit') }),
  };
}
