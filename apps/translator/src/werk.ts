import { type DraadContext } from '#hub/draad';
import { type HubEvent } from '#hub/envelope';
import { maakOmgeving } from './omgeving.ts';
import { vertaalStapel } from './stapel.ts';

/** The work of the translator on one batch, in one transaction. */
export function vertaalEvents(context: DraadContext, events: readonly HubEvent[]): Promise<void> {
  return context.pijplijn.verwerk('translator', events, (nieuw, tx) => vertaalStapel(nieuw, tx, maakOmgeving(context)));
}
