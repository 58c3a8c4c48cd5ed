import { type Clock } from '#hub/envelope';
import { type Log } from '#hub/observability';
import { type Connector } from '../connector.ts';
import { type HttpServer } from '../http/http-server.ts';
import { maakGgk } from './ggk/ggk.ts';
import { type GgkOpties } from './ggk/opties.ts';
import { maakGws4all } from './gws4all/gws4all.ts';
import { type Gws4allOpties } from './gws4all/opties.ts';
import { maakMap } from './map/map.ts';
import { type MapOpties } from './map/opties.ts';

/** What any connector may need from the process it runs in. */
export interface ConnectorDelen {
  /** The door on which connectors put their paths. */
  readonly http: HttpServer;
  readonly clock: Clock;
  readonly log: Log;
}

export type ConnectorOpties = GgkOpties | Gws4allOpties | MapOpties;

type Fabriek<O> = (naam: string, opties: O, delen: ConnectorDelen) => Connector;

/** The registry: one line per outside system, by the `soort` in the configuration. */
export const CONNECTOREN: {
  readonly [S in ConnectorOpties['soort']]: Fabriek<Extract<ConnectorOpties, { soort: S }>>;
} = {
  ggk: maakGgk,
  gws4all: maakGws4all,
  map: maakMap,
};

/** Makes the connector of a configured outside system; it takes and delivers nothing before `start`. */
export function maakConnector(naam: string, opties: ConnectorOpties, delen: ConnectorDelen): Connector {
  const fabriek = CONNECTOREN[opties.soort] as Fabriek<ConnectorOpties>;
  return fabriek(naam, opties, delen);
}
