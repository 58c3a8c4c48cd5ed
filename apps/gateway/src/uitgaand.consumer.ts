import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type HubEvent } from '#hub/envelope';
import { GatewayService } from './gateway.service.ts';

/** Hears that work is waiting; the work itself stands in the store, so that hearing it twice or never harms nothing. */
@Controller()
export class UitgaandConsumer {
  readonly #gateway: GatewayService;

  constructor(gateway: GatewayService) {
    this.#gateway = gateway;
  }

  @EventPattern('hub.uitgaand', { group: 'gateway' })
  uitgaand(@Payload() events: readonly HubEvent[]): void {
    const bestemmingen = events.flatMap((e) => ('bestemming' in e.data ? [e.data.bestemming] : []));
    for (const bestemming of new Set(bestemmingen)) this.#gateway.wek(bestemming);
  }
}
