import { type INestMicroservice, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HubTransport } from '#hub/bus';
import { type Herlader } from '#hub/config';
import { outboxGroups, systemClock, TOPICS } from '#hub/envelope';
import { type BeheerServer, Metrics, openLog, startBeheer } from '#hub/observability';
import { Pijplijn, readStand, type Store } from '#hub/store';
import { volgendTijdstip } from '#hub/stuf';
import { herlaadOpSein } from './herlaad-op-sein.ts';
import { nestLog } from './nest-log.ts';
import { openBus } from './open-bus.ts';
import { openOpslag, opslagGereed } from './open-opslag.ts';
import { RolContext } from './rol-context.ts';
import { RollenModule } from './rollen.module.ts';

/** A running process of the hub. */
export interface DraaiendeRollen {
  /** What serves where: by connector name, and `beheer`. */
  readonly adressen: ReadonlyMap<string, string>;
  readonly context: RolContext;
  /** Finishes what is under way and closes everything, the store last. */
  stop(): Promise<void>;
}

/** Events in one batch of a stage: set-wise, and small enough that a batch is done well within a second. */
const BATCH = 200;

/**
 * Starts roles in this process: store, bus, Nest with the modules of the roles, management server. What was opened is
 * closed again when a later part does not start. `logNaar` as in LogOptions. Errors: HubError of the store, EADDRINUSE of a port.
 */
export async function startRollen(
  herlader: Herlader,
  naam: string,
  modules: readonly Type[],
  logNaar = 'stderr',
): Promise<DraaiendeRollen> {
  const { log, sluit } = openLog({ rol: naam, niveau: herlader.huidig.log.niveau, naar: logNaar });
  const afsluiters: (() => Promise<void> | void)[] = [sluit];
  const stop = async (): Promise<void> => {
    for (const sluitAf of afsluiters.splice(0).reverse()) await sluitAf();
  };
  try {
    afsluiters.push(herlaadOpSein(herlader, log));
    const store = await openOpslag(herlader.huidig, log);
    afsluiters.push(() => store.close());
    const context = maakContext(herlader, store, log);
    afsluiters.push(() => context.draad?.stop());
    const app = await startNest(context, modules);
    afsluiters.push(() => app.close());
    const beheer = await startBeheerServer(context);
    afsluiters.push(() => beheer.stop());
    context.adressen.set('beheer', beheer.adres);
    TOPICS.forEach((topic) => context.bus.wake(topic));
    return { adressen: context.adressen, context, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function maakContext(herlader: Herlader, store: Store, log: RolContext['log']): RolContext {
  const config = herlader.huidig;
  const clock = systemClock;
  const pijplijn = new Pijplijn(store.db, store.sleutels, {
    groepen: outboxGroups(config.bus.soort),
    volgendTijdstip: (vorige) => volgendTijdstip(clock.now(), vorige),
  });
  return new RolContext({
    herlader,
    clock,
    log,
    metrics: new Metrics(),
    store,
    pijplijn,
    bus: openBus(config, store, log),
  });
}

async function startNest(context: RolContext, modules: readonly Type[]): Promise<INestMicroservice> {
  const app = await NestFactory.createMicroservice(RollenModule.forRoot(context, modules), {
    strategy: new HubTransport({ bus: context.bus, maxBatch: BATCH }),
    logger: nestLog(context.log),
    abortOnError: false,
  });
  await app.listen();
  return app;
}

function startBeheerServer(context: RolContext): Promise<BeheerServer> {
  const { config, metrics, log, store } = context;
  return startBeheer({
    ...config.beheer,
    metrics,
    log,
    stand: () => readStand(store.db),
    gereed: async () => [await opslagGereed(store), ...context.onderdelen.map((vraag) => vraag())],
  });
}
