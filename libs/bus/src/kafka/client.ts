import { Kafka, type KafkaConfig, logLevel, type RetryOptions } from 'kafkajs';

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
  /** TLS, with own certificate authority and client certificate when given; default none. */
  readonly ssl?: KafkaConfig['ssl'] | undefined;
  /** Name and password towards the broker; default none. */
  readonly sasl?: KafkaConfig['sasl'] | undefined;
}

/** The library's own log is off: what matters reaches the `report` of the bus by its errors. */
export function kafkaClient({ brokers, clientId = 'berichtenhub', ssl, sasl }: KafkaAddress): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
    retry: RETRY,
    connectionTimeout: 1_000,
    logLevel: logLevel.NOTHING,
  });
}
