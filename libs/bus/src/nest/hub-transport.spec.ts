import 'reflect-metadata';
import { Controller, Injectable, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import { HubError, type HubEvent, newHubEvent } from '#hub/envelope';
import { MemoryBus } from '../memory/memory-bus.ts';
import { MemoryQueue } from '../memory/memory-queue.ts';
import { HubTransport, type HubTransportOptions } from './hub-transport.ts';
import { RethrowFilter } from './rethrow-filter.ts';

const event = (topic: HubEvent['type'], berichtId: string): HubEvent =>
  newHubEvent({ rol: 'gateway', topic, baan: 'a', data: { berichtId }, nu: new Date() });

@Injectable()
class Gezien {
  readonly calls: string[] = [];
  waitFor(count: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (this.calls.length < count) return;
        clearInterval(timer);
        resolve();
      }, 2);
    });
  }
}

@Controller()
class TranslatorConsumer {
  readonly #gezien: Gezien;
  constructor(gezien: Gezien) {
    this.#gezien = gezien;
  }

  @EventPattern('hub.ontvangen')
  async translate(@Payload() events: readonly HubEvent[]): Promise<void> {
    const ids = events.map((e) => e.subject);
    if (ids.includes('kapot')) throw new Error('kapot');
    const again = ids.includes('later') && !this.#gezien.calls.some((c) => c.includes('later'));
    this.#gezien.calls.push(`translator ${ids.join()}`);
    if (again) throw new HubError('HUB_STORE_UNREACHABLE', 'transient', 'weg');
    return Promise.resolve();
  }
}

@Controller()
class RouterConsumer {
  readonly #gezien: Gezien;
  constructor(gezien: Gezien) {
    this.#gezien = gezien;
  }

  @EventPattern('hub.getoetst', { maxBatch: 1 })
  route(@Payload() events: readonly HubEvent[]): void {
    this.#gezien.calls.push(`router ${events.map((e) => e.subject).join()}`);
  }
}

@Module({
  controllers: [TranslatorConsumer, RouterConsumer],
  providers: [Gezien, { provide: APP_FILTER, useClass: RethrowFilter }],
})
class TwoRoles {}

@Controller()
class FinanceConsumer {
  @EventPattern('hub.getoetst', { group: 'finance' })
  assess(@Payload() _events: readonly HubEvent[]): void {
    // The registration is what is tested.
  }
}

@Module({ controllers: [RouterConsumer, FinanceConsumer], providers: [Gezien] })
class SameTopic {}

@Module({ controllers: [RouterConsumer], providers: [Gezien] })
class OnlyRouter {}

const start = async (module: object, options: HubTransportOptions) => {
  const testing = await Test.createTestingModule({ imports: [module as never] }).compile();
  const app = testing.createNestMicroservice({ strategy: new HubTransport(options), logger: false });
  await app.listen();
  return app;
};

class RecordingBus extends MemoryBus {
  readonly groups: string[] = [];
  override subscribe(subscription: Parameters<MemoryBus['subscribe']>[0]): void {
    this.groups.push(`${subscription.topic} ${subscription.group} ${subscription.maxBatch}`);
    super.subscribe(subscription);
  }
}

describe('HubTransport', () => {
  it('gives batches to the handlers of several roles over one bus', async () => {
    const bus = new MemoryBus();
    const app = await start(TwoRoles, { bus });
    const gezien = app.get(Gezien);
    await bus.publish([event('hub.ontvangen', '1'), event('hub.ontvangen', '2'), event('hub.getoetst', '3')]);
    await gezien.waitFor(2);
    expect(gezien.calls.sort()).toEqual(['router 3', 'translator 1,2']);
    await app.close();
  });

  it('keeps the class of an error: a bug parks, a transient one comes again', async () => {
    const bus = new MemoryBus({ queue: new MemoryQueue({ firstMs: 1, maxMs: 1 }) });
    const app = await start(TwoRoles, { bus });
    const gezien = app.get(Gezien);
    await bus.publish([event('hub.ontvangen', 'kapot'), event('hub.ontvangen', 'later')]);
    await gezien.waitFor(2);
    expect(bus.parked.map((p) => [p.event.subject, String(p.error)])).toEqual([['kapot', 'Error: kapot']]);
    expect(gezien.calls).toEqual(['translator later', 'translator later']);
    await app.close();
  });

  it('takes the group from the handler, else from the role, else from the topic', async () => {
    const bus = new RecordingBus();
    await (await start(SameTopic, { bus, maxBatch: 7 })).close();
    expect(bus.groups.sort()).toEqual(['hub.getoetst finance 7', 'hub.getoetst router 1']);
    const other = new RecordingBus();
    await (await start(OnlyRouter, { bus: other, group: 'schaduw' })).close();
    expect(other.groups).toEqual(['hub.getoetst schaduw 1']);
  });

  it('refuses a handler of an unknown topic', () => {
    const transport = new HubTransport({ bus: new MemoryBus() });
    expect(() => transport.addHandler('hub.onbekend', () => Promise.resolve())).toThrow('hub.onbekend');
  });
});
