import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type HubEvent } from '#hub/envelope';
import { RolContext, Verdeler } from '#hub/rol';
import { vertaalEvents } from './werk.ts';

/** Takes what the door accepted and finds out what it is. */
@Controller()
export class TranslatorConsumer {
  readonly #verdeler: Verdeler;

  constructor(rol: RolContext) {
    this.#verdeler = new Verdeler(rol, {
      werk: vertaalEvents,
      draad: new URL('draad.js', import.meta.url),
      maat: 'vertalen',
      wek: ['hub.vertaald', 'hub.uitgaand'],
    });
  }

  @EventPattern('hub.ontvangen', { group: 'translator' })
  ontvangen(@Payload() events: readonly HubEvent[]): Promise<void> {
    return this.#verdeler.doe(events);
  }
}
