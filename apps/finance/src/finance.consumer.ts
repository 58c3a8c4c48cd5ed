import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type HubEvent } from '#hub/envelope';
import { RolContext, Verdeler } from '#hub/rol';
import { BeoordeelWerk } from './werk.ts';

/** Takes what the translator understood, judges it by the rules of the standard, and answers. */
@Controller()
export class FinanceConsumer {
  readonly #verdeler: Verdeler;

  constructor(rol: RolContext) {
    const werk = new BeoordeelWerk();
    werk.bereid(rol);
    this.#verdeler = new Verdeler(rol, {
      werk: werk.doe,
      draad: new URL('draad.js', import.meta.url),
      maat: 'beoordelen',
      wek: ['hub.getoetst', 'hub.parkeer'],
    });
  }

  @EventPattern('hub.vertaald', { group: 'finance' })
  vertaald(@Payload() events: readonly HubEvent[]): Promise<void> {
    return this.#verdeler.doe(events);
  }
}
