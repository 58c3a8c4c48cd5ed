import { type BusNotice, type BusPort, KafkaBus, OutboxRelay, PostgresBus, RELAY_GROUP, withRelay } from '#hub/bus';
import { type Config } from '#hub/config';
import { TOPIC_GROUPS, TOPICS } from '#hub/envelope';
import { type Log } from '#hub/observability';
import { type GroepenPerTopic } from '#hub/store';

/** Which outbox rows a store transaction writes: one per consumer group, or one for the relay to Kafka. */
export function outboxGroepen(config: Config): GroepenPerTopic {
  if (config.bus.soort === 'postgres') return TOPIC_GROUPS;
  return Object.fromEntries(TOPICS.map((topic) => [topic, [RELAY_GROUP]])) as unknown as GroepenPerTopic;
}

/** The bus of the configuration, not yet started. */
export function openBus(config: Config, connectionString: string, log: Log): BusPort {
  const report = (notice: BusNotice): void =>
    log.warn(
      { topic: notice.topic, groep: notice.group, aantal: notice.events, code: notice.what, err: notice.error },
      'Bus meldt',
    );
  if (config.bus.soort === 'postgres') return new PostgresBus({ connectionString, report });
  const kafka = new KafkaBus({
    brokers: config.bus.brokers,
    partitions: config.bus.partities,
    connectionString,
    report,
  });
  return withRelay(kafka, new OutboxRelay({ connectionString, target: kafka, report }));
}
