import { durableBusContract } from '../../../../test/contract/bus.ts';
import { KafkaBroker } from '../../../../test/support/kafka/broker.ts';
import { KafkaBus } from './kafka-bus.ts';

let broker: KafkaBroker;
beforeAll(async () => {
  broker = await KafkaBroker.on(process.env.HUB_TEST_KAFKA ?? '');
});

let made = 0;

durableBusContract('kafka', () => {
  const topicPrefix = `proef${process.pid}-${++made}.`;
  const parked: string[] = [];
  return Promise.resolve({
    open: () =>
      new KafkaBus({
        brokers: [broker.address],
        topicPrefix,
        partitions: 8,
        sessionTimeoutMs: 1_500,
        backoff: { firstMs: 20, maxMs: 100 },
        park: (event) => Promise.resolve(void parked.push(event.id)),
      }),
    parked: () => Promise.resolve(parked),
    broker: { kill: () => broker.kill(), restart: () => broker.start() },
    child: ['kafka', JSON.stringify({ brokers: [broker.address], topicPrefix })],
  });
});
