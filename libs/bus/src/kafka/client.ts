import { Kafka, logLevel, type RetryOptions } from 'kafkajs';
import { type Report } from '../report.ts';

/**
 * Few tries inside the library, all others outside: its loops cannot be ended, ours can, so `stop` is quick also while
 * the broker is away; and after a failed send only a new producer is safe.
 */
export const RETRY: RetryOptions = {
  retries: 2,
  initialRetryTime: 50,
  maxRetryTime: 300,
  factor: 0.2,
  multiplier: 1.5,
};

export interface KafkaAddress {
  /** `host:port` of one or more brokers. */
  readonly brokers: readonly string[];
  readonly clientId?: string | undefined;
}

export function kafkaClient({ brokers, clientId = 'berichtenhub' }: KafkaAddress, report: Report): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    retry: RETRY,
    connectionTimeout: 1_000,
    logLevel: logLevel.ERROR,
    logCreator: () => (entry) => {
      report({ what: 'connection', error: new Error(`${entry.namespace}: ${entry.log.message}`) });
    },
  });
}
