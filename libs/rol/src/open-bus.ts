import { type BusNotice, type BusPort, KafkaBus, OutboxRelay, PostgresBus, postgresPark, withRelay } from '#hub/bus';
import { type Config } from '#hub/config';
import { type Log } from '#hub/observability';
import { type Store } from '#hub/store';

/** The bus of the configuration, not yet started. */
export function openBus(config: Config, store: Store, log: Log): BusPort {
  const connectionString = store.db.url;
  const report = (notice: BusNotice): void => meld(notice, log);
  if (config.bus.soort === 'postgres') return new PostgresBus({ connectionString, report, lingerMs: 40 });
  const { brokers, partities } = config.bus;
  const kafka = new KafkaBus({ brokers, partitions: partities, park: postgresPark(store.db.pool), report });
  return withRelay(kafka, new OutboxRelay({ connectionString, target: kafka, report }));
}

function meld({ what, topic, group, events, error }: BusNotice, log: Log): void {
  const velden = { topic, groep: group, aantal: events, code: what, err: error };
  if (what === 'parked' || what === 'park-failed') log.error(velden, 'Bus: gebeurtenis geparkeerd');
  else log.warn(velden, 'Bus: wordt herhaald');
}
