// The inside of a `Werkdraad`: does what the roles of the process hand it, until the process ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { outboxGroups, systemClock } from '#hub/envelope';
import { openDb, Pijplijn, sleutelsVan } from '#hub/store';
import { volgendTijdstip } from '#hub/stuf';
import { type DraadAntwoord, type DraadOpdracht, type DraadStart, pakFoutIn } from './bericht.ts';
import { type DraadContext, type Draadwerk } from './draad-context.ts';
import { Gelezen } from './gelezen.ts';

/** A transaction for what is under way, and some for what comes beside it. */
const VERBINDINGEN = 4;

const { databaseUrl, sleutels } = workerData as DraadStart;
const db = await openDb({ url: databaseUrl, verbindingen: VERBINDINGEN });
const ring = sleutelsVan(sleutels);
const clock = systemClock;
/** A stage leaves what it read for the next one in this thread. */
const gelezen = new Gelezen();

function contextVan({ config }: DraadOpdracht): DraadContext {
  const pijplijn = new Pijplijn(db, ring, {
    groepen: outboxGroups(config.bus.soort),
    volgendTijdstip: (vorige) => volgendTijdstip(clock.now(), vorige),
  });
  return { config, clock, pijplijn, gelezen };
}

async function voerUit(opdracht: DraadOpdracht): Promise<DraadAntwoord> {
  const { nr, module, werk } = opdracht;
  try {
    const { doe } = (await import(module)) as Draadwerk;
    await doe(contextVan(opdracht), werk);
    return { nr, fout: null };
  } catch (fout) {
    return { nr, fout: pakFoutIn(fout) };
  }
}

parentPort?.on('message', (opdracht: DraadOpdracht) => {
  void voerUit(opdracht).then((antwoord) => parentPort?.postMessage(antwoord));
});
