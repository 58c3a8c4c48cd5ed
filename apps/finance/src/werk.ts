import { type DraadContext } from '#hub/draad';
import { type HubEvent } from '#hub/envelope';
import { Omgevingen } from './omgeving.ts';
import { beoordeelStapel } from './stapel.ts';

/** The work of finance on one batch, in one transaction. */
export class BeoordeelWerk {
  readonly #omgevingen = new Omgevingen();

  readonly doe = (context: DraadContext, events: readonly HubEvent[]): Promise<void> =>
    context.pijplijn.verwerk('finance', events, (nieuw, tx) =>
      beoordeelStapel(nieuw, tx, this.#omgevingen.van(context)),
    );
}
