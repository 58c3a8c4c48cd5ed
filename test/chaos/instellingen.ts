import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Modus } from '../../apps/simulator/src/envelop/envelop.ts';
import { type Kant } from '../../apps/simulator/src/storing/mix.ts';

export interface HubWens {
  /** Deliveries at once per destination (default 8). */
  readonly gelijktijdig?: number;
  /** Folder of this hub: configuration, store, log. */
  readonly map: string;
  /** Where the simulator listens; the hub delivers there. */
  readonly buiten: Record<Kant, string>;
  readonly modus: Modus;
  /** Address of the broker; undefined is the bus on PostgreSQL. */
  readonly kafka: string | undefined;
}

type Ruw = Record<string, unknown>;

/** A connector on folders, with those folders under a folder of the run. */
function inMap(connector: Ruw, map: string): Ruw {
  const verplaats = ([naam, waarde]: [string, unknown]): [string, unknown] => [
    naam,
    naam === 'soort' ? waarde : join(map, naam),
  ];
  return Object.fromEntries(Object.entries(connector).map(verplaats));
}

/**
 * Writes the configuration of a hub under test: the example of the project, with its own folder, free ports, the
 * simulator as outside world and waiting times of tenths of seconds. Returns its path.
 */
export function schrijfConfig({ map, buiten, modus, kafka, gelijktijdig = 8 }: HubWens): string {
  const voorbeeld = parse(readFileSync('hub.config.yaml', 'utf8')) as Ruw;
  const { ggk, gws4all, ...andere } = voorbeeld['connectoren'] as Record<string, Ruw>;
  const tijdslimieten = { verbinden: '1s', antwoord: '2s', ontvangst: '5s' };
  const dai = modus === 'dai' ? { dai: { service: 'ggk' } } : {};
  const config = {
    ...voorbeeld,
    store: { map: join(map, 'data') },
    bus: kafka === undefined ? { soort: 'postgres' } : { soort: 'kafka', brokers: [kafka] },
    gateway: { host: '127.0.0.1', poort: 0 },
    beheer: { host: '127.0.0.1', poort: 0 },
    connectoren: {
      ggk: { ...ggk, modus, ...dai, adres: `${buiten.ggk}/ggk`, tijdslimieten },
      gws4all: { ...gws4all, adres: `${buiten.gws4all}/gws4all`, tijdslimieten },
      ...Object.fromEntries(Object.entries(andere).map(([naam, c]) => [naam, inMap(c, join(map, naam))])),
    },
    aflevering: {
      eerstePauze: '50ms',
      grootstePauze: '400ms',
      alarmNa: '1m',
      gelijktijdigPerBestemming: gelijktijdig,
      circuit: { fouten: 5, pauze: '200ms' },
    },
    log: { niveau: 'warn' },
  };
  const bestand = join(map, 'hub.config.yaml');
  writeFileSync(bestand, stringify(config, { aliasDuplicateObjects: false }));
  return bestand;
}
