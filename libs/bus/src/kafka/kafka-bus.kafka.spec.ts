import { Kafka, logLevel } from 'kafkajs';
import { type HubEvent, laneOf, newHubEvent } from '#hub/envelope';
import { durableBusContract } from '../../../../test/contract/bus.ts';
import { KafkaBroker } from '../../../../test/support/kafka/broker.ts';
import { startPostgres } from '../../../../test/support/postgres.ts';
import { type Park } from '../bus-port.ts';
import { OutboxRelay, withRelay } from '../outbox-relay.ts';
import { PostgresBus } from '../postgres/postgres-bus.ts';
import { KafkaBus } from './kafka-bus.ts';

let broker: KafkaBroker;
beforeAll(async () => {
  broker = await KafkaBroker.on(process.env.HUB_TEST_KAFKA ?? '');
});

let made = 0;
const freshPrefix = (): string => `proef${process.pid}-${++made}.`;

/** Stopped after each test, so that a test that fails ends too. */
const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop();
});

const kafkaBus = (topicPrefix: string, park: Park): KafkaBus => {
  const bus = new KafkaBus({
    brokers: [broker.address],
    topicPrefix,
    partitions: 8,
    sessionTimeoutMs: 1_500,
    backoff: { firstMs: 20, maxMs: 100 },
    park,
  });
  open.push(bus);
  return bus;
};

durableBusContract('kafka', () => {
  const topicPrefix = freshPrefix();
  const parked: string[] = [];
  return Promise.resolve({
    open: () => kafkaBus(topicPrefix, (event) => Promise.resolve(void parked.push(event.id))),
    parked: () => Promise.resolve(parked),
    broker: { kill: () => broker.kill(), restart: () => broker.start() },
    child: ['kafka', JSON.stringify({ brokers: [broker.address], topicPrefix })],
  });
});

const eventOf = (nr: number): HubEvent =>
  newHubEvent({
    rol: 'gateway',
    topic: 'hub.ontvangen',
    baan: `baan${nr % 5}`,
    data: { berichtId: `${nr}` },
    nu: new Date(),
  });

/** A client that knows nothing of the hub. */
const foreign = (): Kafka => new Kafka({ brokers: [broker.address], logLevel: logLevel.NOTHING });

const noPark: Park = () => Promise.reject(new Error('nothing should be parked'));

describe('the Kafka bus', () => {
  it('puts structured CloudEvents on the wire, with the lane as key', async () => {
    const topicPrefix = freshPrefix();
    const bus = kafkaBus(topicPrefix, noPark);
    await bus.start();
    const event = { ...eventOf(1), traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
    await bus.publish([event]);
    await bus.stop();
    const consumer = foreign().consumer({ groupId: `${topicPrefix}vreemd`, maxWaitTimeInMs: 250 });
    await consumer.connect();
    await consumer.subscribe({ topics: [`${topicPrefix}hub.ontvangen`], fromBeginning: true });
    const message = await new Promise<{ key: string; value: unknown; type: string }>((resolve, reject) => {
      const eachMessage = ({ message: { key, value, headers } }: Received): Promise<void> => {
        const type = String(headers?.['content-type']);
        return Promise.resolve(resolve({ key: String(key), value: JSON.parse(String(value)), type }));
      };
      consumer.run({ eachMessage }).catch(reject);
    });
    await consumer.disconnect();
    const type = 'application/cloudevents+json; charset=UTF-8';
    expect(message).toEqual({ key: event.partitionkey, value: event, type });
  });

  it('parks a message that is no event by its place, and goes on', async () => {
    const topicPrefix = freshPrefix();
    const parked: unknown[] = [];
    const handled: string[] = [];
    const bus = kafkaBus(topicPrefix, (event, group, error) => {
      parked.push([event.subject, group, String(error)]);
      return Promise.resolve();
    });
    const both = new Promise<void>((resolve) => {
      bus.subscribe({
        topic: 'hub.ontvangen',
        group: 'translator',
        maxBatch: 10,
        handle: async (events) => {
          handled.push(...events.map((e) => e.subject));
          if (handled.length === 2) resolve();
        },
      });
    });
    await bus.start();
    const [before, after] = [eventOf(0), eventOf(5)];
    await bus.publish([before]);
    const producer = foreign().producer();
    await producer.connect();
    const topic = `${topicPrefix}hub.ontvangen`;
    const partition = laneOf(before.partitionkey) % 8;
    await producer.send({ topic, messages: [{ partition, value: 'onzin 999900006' }] });
    await producer.disconnect();
    await bus.publish([after]);
    await both;
    await bus.stop();
    expect(handled).toEqual([before.subject, after.subject]);
    const place = `${topic}/${partition}/1`;
    expect(parked).toEqual([[place, 'translator', `HubError: geen event op ${place}`]]);
  });

  it('stops while the broker is away, and says that a publish under way is uncertain', async () => {
    const bus = kafkaBus(freshPrefix(), noPark);
    bus.subscribe({ topic: 'hub.ontvangen', group: 'translator', maxBatch: 1, handle: () => Promise.resolve() });
    await bus.start();
    await broker.kill();
    const publishing = bus.publish([eventOf(1)]).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await bus.stop();
    expect(await publishing).toMatchObject({ code: 'HUB_BUS_STOPPED', retryClass: 'ambiguous' });
    await broker.start();
  });

  it('gets what the store wrote in its outbox, in order per lane', async () => {
    const postgres = await startPostgres();
    open.push(postgres);
    const store = new PostgresBus({ connectionString: postgres.url, groupsOf: () => ['relay'] });
    const kafka = kafkaBus(freshPrefix(), noPark);
    const bus = withRelay(kafka, new OutboxRelay({ connectionString: postgres.url, target: kafka }));
    open.push(store, bus);
    const events = Array.from({ length: 200 }, (_, nr) => eventOf(nr));
    const got: HubEvent[] = [];
    const all = new Promise<void>((resolve) => {
      bus.subscribe({
        topic: 'hub.ontvangen',
        group: 'translator',
        maxBatch: 50,
        handle: async (batch) => {
          got.push(...batch);
          if (got.length >= events.length) resolve();
        },
      });
    });
    await bus.start();
    await store.publish(events);
    bus.wake('hub.ontvangen');
    await all;
    const perLane = (list: readonly HubEvent[]) => Map.groupBy(list, (e) => e.partitionkey);
    expect(perLane(got)).toEqual(perLane(events));
  });
});

interface Received {
  readonly message: { readonly key: unknown; readonly value: unknown; readonly headers?: Record<string, unknown> };
}
