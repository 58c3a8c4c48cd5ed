import { type DraadContext } from '#hub/draad';
import { type HubEvent } from '#hub/envelope';
import { Omgevingen } from './omgeving.ts';
import { routeerStapel } from './stapel.ts';

/** The work of the router on one batch, in one transaction. */
export class RouteerWerk {
  readonly #omgevingen = new Omgevingen();

  readonly doe = (context: DraadContext, events: readonly HubEvent[]): Promise<void> =>
    context.pijplijn.verwerk('router', events, (nieuw, tx) => routeerStapel(nieuw, tx, this.#omgevingen.van(context)));
}
