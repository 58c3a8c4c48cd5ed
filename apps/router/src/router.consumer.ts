import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type HubEvent } from '#hub/envelope';
import { RolContext } from '#hub/rol';
import { Omgevingen } from './omgeving.ts';
import { routeerStapel } from './stapel.ts';

/** Takes what the translator understood and decides where it goes, and what of it. */
@Controller()
export class RouterConsumer {
  readonly #rol: RolContext;
  readonly #omgevingen: Omgevingen;

  constructor(rol: RolContext) {
    this.#rol = rol;
    this.#omgevingen = new Omgevingen(rol);
  }

  @EventPattern('hub.vertaald', { group: 'router' })
  async vertaald(@Payload() events: readonly HubEvent[]): Promise<void> {
    const begin = performance.now();
    const { pijplijn, bus, metrics } = this.#rol;
    await pijplijn.verwerk('router', events, (nieuw, tx) => routeerStapel(nieuw, tx, this.#omgevingen.huidig()));
    bus.wake('hub.uitgaand');
    bus.wake('hub.parkeer');
    events.forEach(() => metrics.duur('routeren', (performance.now() - begin) / events.length));
  }
}
