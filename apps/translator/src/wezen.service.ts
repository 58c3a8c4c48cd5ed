import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { newHubEvent } from '#hub/envelope';
import { RolContext } from '#hub/rol';

/** How often orphans are looked at, and when one is too old to hope for its question (ggk-vecozo §5 no. 11). */
const KIJK_MS = 30_000;
const OUD_MS = 24 * 60 * 60 * 1000;

/** Matches answers that came before their question was known, and hands over to the operator those that stay alone. */
@Injectable()
export class WezenService implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #rol: RolContext;
  #timer: NodeJS.Timeout | undefined;

  constructor(rol: RolContext) {
    this.#rol = rol;
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.kijk(), KIJK_MS);
    this.#timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  async kijk(): Promise<void> {
    const { pijplijn, bus, clock, log } = this.#rol;
    const nu = clock.now();
    try {
      const gevonden = await pijplijn.herstelWezen(({ id, baan, traceparent }) =>
        newHubEvent({
          rol: 'translator',
          topic: 'hub.ontvangen',
          baan,
          data: { berichtId: id },
          nu,
          traceparent: traceparent ?? undefined,
        }),
      );
      if (gevonden > 0) bus.wake('hub.ontvangen');
      const oud = await pijplijn.parkeerOudeWezen(new Date(nu.getTime() - OUD_MS));
      for (const berichtId of oud)
        log.error({ berichtId, code: 'VRAAG_ONBEKEND' }, 'Antwoord zonder vraag: geparkeerd');
    } catch (err) {
      log.warn({ err }, 'Antwoorden zonder vraag niet na te kijken');
    }
  }
}
