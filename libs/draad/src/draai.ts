import { parentPort, workerData } from 'node:worker_threads';
import { outboxGroups, systemClock } from '#hub/envelope';
import { openDb, Pijplijn, sleutelsVan } from '#hub/store';
import { volgendTijdstip } from '#hub/stuf';
import { type DraadAntwoord, type DraadOpdracht, type DraadStart, pakFoutIn } from './bericht.ts';
import { type DraadContext } from './draad-context.ts';

/** One transaction for the work, one for what it waits for. */
const VERBINDINGEN = 2;

/** Nothing is shared with the other roles of the process: everything is read from the store. */
const NIETS_ONTHOUDEN: DraadContext['gelezen'] = {
  neemInhoud: () => undefined,
  haalBericht: () => undefined,
  neemBericht: () => undefined,
  onthoudBericht: () => undefined,
};

/** The inside of a `Werkdraad`: does the work of one stage until the process ends the thread. */
export async function draai<Werk>(doe: (context: DraadContext, werk: Werk) => Promise<void>): Promise<void> {
  const poort = parentPort;
  if (poort === null) throw new Error('alleen als werkdraad te starten');
  const { databaseUrl, sleutels } = workerData as DraadStart;
  const db = await openDb({ url: databaseUrl, verbindingen: VERBINDINGEN });
  const ring = sleutelsVan(sleutels);
  const clock = systemClock;
  const voerUit = async ({ nr, config, werk }: DraadOpdracht<Werk>): Promise<DraadAntwoord> => {
    const pijplijn = new Pijplijn(db, ring, {
      groepen: outboxGroups(config.bus.soort),
      volgendTijdstip: (vorige) => volgendTijdstip(clock.now(), vorige),
    });
    try {
      await doe({ config, clock, pijplijn, gelezen: NIETS_ONTHOUDEN }, werk);
      return { nr, fout: null };
    } catch (fout) {
      return { nr, fout: pakFoutIn(fout) };
    }
  };
  poort.on(
    'message',
    (opdracht: DraadOpdracht<Werk>) => void voerUit(opdracht).then((antwoord) => poort.postMessage(antwoord)),
  );
}
