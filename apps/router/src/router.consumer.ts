import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type HubEvent } from '#hub/envelope';
import { RolContext, Verdeler } from '#hub/rol';
import { RouteerWerk } from './werk.ts';

/** Takes what was judged and decides where it goes, and what of it. */
@Controller()
export class RouterConsumer {
  readonly #verdeler: Verdeler;

  constructor(rol: RolContext) {
    this.#verdeler = new Verdeler(rol, {
      werk: new RouteerWerk().doe,
      draad: new URL('draad.js', import.meta.url),
      maat: 'routeren',
      wek: ['hub.uitgaand', 'hub.parkeer'],
    });
  }

  @EventPattern('hub.getoetst', { group: 'router' })
  getoetst(@Payload() events: readonly HubEvent[]): Promise<void> {
    return this.#verdeler.doe(events);
  }
}
