import pg from 'pg';
import { HubError, type HubEvent, laneOf, newHubEvent, TOPICS } from '#hub/envelope';
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts';
import { MemoryBus } from './memory/memory-bus.ts';
import { OutboxRelay, withRelay } from './outbox-relay.ts';

const eventOf = (nr: number): HubEvent =>
  newHubEvent({
    rol: 'gateway',
    topic: TOPICS[nr % 2] ?? 'hub.ontvangen',
    baan: `baan${nr % 7}`,
    data: { berichtId: `${nr}` },
    nu: new Date(),
  });

/** As the store does: in its own transaction, one row for the relay. */
async function writeOutbox(client: pg.Client, events: readonly HubEvent[]): Promise<void> {
  for (const e of events) {
    const values = [e.type, 'relay', laneOf(e.partitionkey), JSON.stringify(e)];
    await client.query('insert into bus_event (topic, groep, partitie, event) values ($1, $2, $3, $4)', values);
  }
}

/** The other bus, which now and then fails before or after it took the events. */
class FlakyBus extends MemoryBus {
  readonly got: HubEvent[] = [];
  #calls = 0;
  override publish(events: readonly HubEvent[]): Promise<void> {
    const turn = ++this.#calls % 3;
    if (turn !== 0) this.got.push(...events);
    return turn === 1
      ? Promise.resolve()
      : Promise.reject(new HubError('HUB_BUS_UNREACHABLE', turn === 0 ? 'transient' : 'ambiguous', 'weg'));
  }
}

describe('OutboxRelay', () => {
  let server: TestPostgres;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    client = new pg.Client({ connectionString: server.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  it('moves every row at least once, in order per lane, and deletes it after the acknowledgement', async () => {
    const target = new FlakyBus();
    const relay = new OutboxRelay({
      connectionString: server.url,
      target,
      maxBatch: 20,
      pollMs: 20,
      backoff: { firstMs: 1, maxMs: 5 },
    });
    const events = Array.from({ length: 300 }, (_, nr) => eventOf(nr));
    await writeOutbox(client, events.slice(0, 150));
    const bus = withRelay(target, relay);
    await bus.start();
    await writeOutbox(client, events.slice(150));
    bus.wake('hub.ontvangen');
    for (let left = '1'; left !== '0';) {
      const { rows } = await client.query<{ count: string }>('select count(*) from bus_event');
      left = rows[0]?.count ?? '0';
    }
    await bus.stop();
    const laneAndTopic = (e: HubEvent): string => `${e.type} ${e.partitionkey}`;
    const first = [...new Map(target.got.map((e) => [e.id, e])).values()];
    const subjects = (list: readonly HubEvent[]) =>
      Object.fromEntries(
        [...Map.groupBy(list, laneAndTopic)].map(([key, group]) => [key, group.map((e) => e.subject)]),
      );
    expect(subjects(first)).toEqual(subjects(events));
    expect((await client.query('select 1 from bus_parkeer')).rows).toEqual([]);
  });
});
