import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type ConnectorConfig } from '#hub/config';
import { RolContext } from '#hub/rol';
import { Slot } from '#hub/store';
import { formatTijdstip } from '#hub/stuf';
import { Bezorger } from './aflevering/bezorger.ts';
import { StoreLeveringen } from './aflevering/leveringen-store.ts';
import { type Connector } from './connector.ts';
import { connectorOpties, leesPem } from './connector-opties.ts';
import { maakConnector } from './connectors/index.ts';
import { HttpServer } from './http/http-server.ts';
import { Deur } from './voordeur/deur.ts';

/** A connector at work: how it delivers, and the lock that makes this process the only one that does. */
interface Werkend {
  readonly connector: Connector;
  readonly bezorger: Bezorger;
  readonly slot: Slot;
}

/** Runs the connectors of this process: the door by which they take in, and a deliverer for each. */
@Injectable()
export class GatewayService implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #rol: RolContext;
  readonly #werkend = new Map<string, Werkend>();
  #server: HttpServer | undefined;
  #gestopt = false;

  constructor(rol: RolContext) {
    this.#rol = rol;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { config, log, adressen, onderdelen } = this.#rol;
    const { tls, ...deur } = config.gateway;
    const server = new HttpServer({ ...deur, ...(tls === undefined ? {} : { tls: leesPem(tls) }) }, log);
    this.#server = server;
    onderdelen.push(() => ({ onderdeel: 'deur', gereed: !this.#gestopt }));
    const voordeur = this.#maakDeur();
    for (const [naam, instellingen] of this.#eigenConnectoren()) {
      const delen = { http: server, clock: this.#rol.clock, log };
      const connector = maakConnector(naam, connectorOpties(instellingen, config), delen);
      await connector.start(voordeur);
      this.#werkend.set(naam, this.#maakBezorger(connector, instellingen.soort));
    }
    await server.start();
    for (const [naam, { soort, ...rest }] of this.#eigenConnectoren()) {
      if (soort !== 'map' && 'pad' in rest) adressen.set(naam, server.adres + rest.pad);
    }
    for (const { bezorger } of this.#werkend.values()) bezorger.wek();
  }

  /** The door closes first, then what is under way ends; what waits stays in the store. */
  async onModuleDestroy(): Promise<void> {
    this.#gestopt = true;
    await this.#server?.stop();
    await Promise.all([...this.#werkend.values()].map(({ bezorger }) => bezorger.stop()));
    for (const { connector, slot } of this.#werkend.values()) {
      await connector.stop();
      slot.laatLos();
    }
  }

  wek(bestemming: string): void {
    this.#werkend.get(bestemming)?.bezorger.wek();
  }

  /** Those of HUB_CONNECTORS, or all. */
  #eigenConnectoren(): [string, ConnectorConfig][] {
    const { connectoren, omgeving } = this.#rol.config;
    return Object.entries(connectoren).filter(([naam]) => omgeving.connectoren?.includes(naam) ?? true);
  }

  #maakDeur(): Deur {
    const { pijplijn, clock, log, metrics, bus, gelezen } = this.#rol;
    return new Deur({
      pijplijn,
      clock,
      log,
      metrics,
      gelezen,
      tijdstip: formatTijdstip,
      wek: () => bus.wake('hub.ontvangen'),
    });
  }

  #maakBezorger(connector: Connector, soort: ConnectorConfig['soort']): Werkend {
    const { store, pijplijn, config, clock, log, metrics } = this.#rol;
    // A folder takes a large one as well as a small one: nothing is wrapped or sent.
    const draad = soort === 'map' ? undefined : this.#rol.draad;
    const slot = new Slot(store.db, `aflevering/${connector.naam}`);
    const leveringen = new StoreLeveringen({ pijplijn, bestemming: connector.naam, slot, draad });
    const { aflevering: a } = config;
    const bezorger = new Bezorger(
      { connector, leveringen, clock, log, metrics },
      {
        gelijktijdig: a.gelijktijdigPerBestemming,
        eerstePauzeMs: a.eerstePauze,
        grootstePauzeMs: a.grootstePauze,
        alarmNaMs: a.alarmNa,
        circuit: {
          drempel: a.circuit.fouten,
          eerstePauzeMs: a.circuit.pauze,
          grootstePauzeMs: Math.max(a.circuit.pauze, a.grootstePauze),
        },
      },
    );
    return { connector, bezorger, slot };
  }
}
