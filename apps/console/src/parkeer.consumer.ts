import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type HubEvent } from '#hub/envelope';
import { RolContext } from '#hub/rol';

/** Tells the operator, once per bericht, that something waits for a decision. */
@Controller()
export class ParkeerConsumer {
  readonly #rol: RolContext;

  constructor(rol: RolContext) {
    this.#rol = rol;
  }

  @EventPattern('hub.parkeer', { group: 'console' })
  async geparkeerd(@Payload() events: readonly HubEvent[]): Promise<void> {
    const { pijplijn, log, metrics } = this.#rol;
    await pijplijn.verwerk('console', events, async (nieuw, tx) => {
      const ids = nieuw.flatMap((e) => ('berichtId' in e.data ? [e.data.berichtId] : []));
      for (const bericht of await tx.berichten(ids)) {
        metrics.geparkeerd('routeren');
        const { id: berichtId, kenmerk, connector, traceparent } = bericht;
        log.warn({ berichtId, kenmerk, connector, traceparent }, 'Bericht geparkeerd: wacht op de beheerder');
      }
    });
  }
}
