// A consumer in a process of its own: takes one batch, tells its subjects, and never finishes it.
import { type BusPort, KafkaBus, PostgresBus } from '#hub/bus';
import { type Topic } from '#hub/envelope';

const [kind, where, topic, group] = process.argv.slice(2);
if (kind === undefined || where === undefined || topic === undefined || group === undefined) {
  throw new Error('usage: bus-child KIND WHERE TOPIC GROUP');
}

const kinds: Record<string, (where: string) => BusPort> = {
  postgres: (connectionString) => new PostgresBus({ connectionString }),
  kafka: (options) => {
    const { brokers, topicPrefix } = JSON.parse(options) as { brokers: string[]; topicPrefix: string };
    return new KafkaBus({ brokers, topicPrefix, sessionTimeoutMs: 1_500, park: () => Promise.resolve() });
  },
};
const bus = kinds[kind]?.(where);
if (bus === undefined) throw new Error(`unknown bus ${kind}`);

bus.subscribe({
  topic: topic as Topic,
  group,
  maxBatch: 10,
  handle: (events) => {
    process.stdout.write(`${JSON.stringify(events.map((e) => e.subject))}\n`);
    return new Promise(() => undefined);
  },
});
await bus.start();
