import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { RolContext } from '#hub/rol';
import { dropMaanden, ruimOp } from '#hub/store';

const DAG_MS = 24 * 60 * 60 * 1000;
/** Longer than any event can wait to be delivered again (Kafka keeps them 30 days). */
const INBOX_DAGEN = 35;
/** How long a repeated referentienummer is recognised (privacy rule R20: dedupe keys). */
const SLEUTEL_DAGEN = 400;

/** Once a day: what is past its term goes, whole months at a time, and never what is still open. */
@Injectable()
export class OnderhoudService implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #rol: RolContext;
  #timer: NodeJS.Timeout | undefined;

  constructor(rol: RolContext) {
    this.#rol = rol;
  }

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.ruimOp(), DAG_MS);
    this.#timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  async ruimOp(): Promise<void> {
    const { store, pijplijn, config, clock, log } = this.#rol;
    const nu = clock.now().getTime();
    const bewaarTot = new Date(nu);
    bewaarTot.setUTCMonth(bewaarTot.getUTCMonth() - config.store.bewaarMaanden);
    try {
      const { gewist, behouden } = await dropMaanden(store.db, bewaarTot);
      const ontvangstVoor = new Date(nu - SLEUTEL_DAGEN * DAG_MS);
      const aantal = await ruimOp(store.db, { ontvangstVoor, verwijzingVoor: bewaarTot });
      await pijplijn.ruimInboxOp(new Date(nu - INBOX_DAGEN * DAG_MS));
      log.info({ aantal: aantal + gewist.length }, 'Opgeruimd wat over zijn bewaartermijn is');
      if (behouden.length > 0) log.warn({ aantal: behouden.length }, 'Maanden met open berichten zijn niet opgeruimd');
    } catch (err) {
      log.error({ err }, 'Opruimen is niet gelukt; morgen opnieuw');
    }
  }
}
