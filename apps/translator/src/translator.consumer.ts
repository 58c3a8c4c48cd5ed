import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type HubEvent } from '#hub/envelope';
import { RolContext } from '#hub/rol';
import { vertaalStapel } from './stapel.ts';
import { maakOmgeving } from './omgeving.ts';

/** Takes what the door accepted and finds out what it is. */
@Controller()
export class TranslatorConsumer {
  readonly #rol: RolContext;

  constructor(rol: RolContext) {
    this.#rol = rol;
  }

  @EventPattern('hub.ontvangen', { group: 'translator' })
  async ontvangen(@Payload() events: readonly HubEvent[]): Promise<void> {
    const begin = performance.now();
    const { pijplijn, bus, metrics } = this.#rol;
    await pijplijn.verwerk('translator', events, (nieuw, tx) => vertaalStapel(nieuw, tx, maakOmgeving(this.#rol)));
    bus.wake('hub.vertaald');
    bus.wake('hub.uitgaand');
    events.forEach(() => metrics.duur('vertalen', (performance.now() - begin) / events.length));
  }
}
