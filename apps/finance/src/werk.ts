import { type DraadContext } from '#hub/draad';
import { type HubEvent } from '#hub/envelope';
import { Omgevingen } from './omgeving.ts';
import { beoordeelStapel } from './stapel.ts';

/** The work of finance on one batch, in one transaction. */
export class BeoordeelWerk {
  readonly #omgevingen = new Omgevingen();

  /** Reads what is needed besides the configuration. Errors: HUB_CONFIG_INVALID. */
  bereid({ config }: Pick<DraadContext, 'config'>): void {
    this.#omgevingen.lees(config);
  }

  readonly doe = (context: DraadContext, events: readonly HubEvent[]): Promise<void> =>
    context.pijplijn.verwerk('finance', events, (nieuw, tx) =>
      beoordeelStapel(nieuw, tx, this.#omgevingen.van(context)),
    );
}
