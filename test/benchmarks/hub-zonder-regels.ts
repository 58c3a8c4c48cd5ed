/**
 * The whole hub, except that finance passes everything on unjudged: what the rules cost is the difference. Of the benchmark
 * alone; a hub has no setting for this. Arguments as `hub start`: `--config BESTAND --gereed BESTAND`.
 */
import { parseArgs } from 'node:util';
import { Controller, Module } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Herlader } from '#hub/config';
import { type HubEvent, newHubEvent } from '#hub/envelope';
import { RolContext, startRollen, Verdeler } from '#hub/rol';
import { legeWijziging } from '#hub/store';
import { ConsoleModule } from '../../apps/console/src/console.module.ts';
import { GatewayModule } from '../../apps/gateway/src/gateway.module.ts';
import { schrijfGereed } from '../../apps/hub/src/cli/basis/gereed-bestand.ts';
import { RouterModule } from '../../apps/router/src/router.module.ts';
import { TranslatorModule } from '../../apps/translator/src/translator.module.ts';

@Controller()
class DoorgeefConsumer {
  readonly #verdeler: Verdeler;

  constructor(rol: RolContext) {
    this.#verdeler = new Verdeler(rol, {
      werk: ({ pijplijn, clock }, events) =>
        pijplijn.verwerk('finance', events, (nieuw, tx) => {
          const w = legeWijziging();
          const nu = clock.now();
          for (const { partitionkey: baan, data, traceparent } of nieuw)
            w.events.push(newHubEvent({ rol: 'finance', topic: 'hub.getoetst', baan, data, nu, traceparent }));
          return tx.schrijf(w);
        }),
      draad: new URL('geen-draad.js', import.meta.url),
      maat: 'beoordelen',
      wek: ['hub.getoetst'],
    });
  }

  @EventPattern('hub.vertaald', { group: 'finance' })
  vertaald(@Payload() events: readonly HubEvent[]): Promise<void> {
    return this.#verdeler.doe(events);
  }
}

@Module({ controllers: [DoorgeefConsumer] })
class DoorgeefModule {}

const { values } = parseArgs({
  allowPositionals: true,
  options: { config: { type: 'string', default: '' }, gereed: { type: 'string', default: '' } },
});
const gelezen = Herlader.open(values.config, {});
if (!gelezen.goed) throw new Error('de configuratie van de meting deugt niet');
const modules = [GatewayModule, TranslatorModule, DoorgeefModule, RouterModule, ConsoleModule];
const { adressen, stop } = await startRollen(gelezen.herlader, 'hub', modules);
await schrijfGereed(values.gereed, {
  ggk: adressen.get('ggk') ?? null,
  gws4all: adressen.get('gws4all') ?? null,
  beheer: adressen.get('beheer') ?? '',
});
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
