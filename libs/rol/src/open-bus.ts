import { type BusNotice, type BusPort, KafkaBus, OutboxRelay, PostgresBus, withRelay } from '#hub/bus';
import { type Config } from '#hub/config';
import { type Log } from '#hub/observability';

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
