/**
 * The settings of the test broker. What is not default:
 * - topics are made on purpose, so a misspelt name fails;
 * - one broker can hold one replica, of the internal topics too;
 * - consumer groups form at once, and short sessions are allowed;
 * - after a kill a broker may only come back when its old session is over: 1 s instead of 9 s;
 * - old timestamps stay; small threads and buffers for a small heap.
 */
const FIXED: Readonly<Record<string, string | number | boolean>> = {
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
  'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
  'auto.create.topics.enable': false,
  'default.replication.factor': 1,
  'min.insync.replicas': 1,
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'transaction.state.log.num.partitions': 1,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  'share.coordinator.state.topic.num.partitions': 1,
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 500,
  'broker.session.timeout.ms': 1_000,
  'broker.heartbeat.interval.ms': 200,
  'log.retention.ms': -1,
  'log.cleaner.dedupe.buffer.size': 4 * 1024 * 1024,
  'num.network.threads': 2,
  'num.io.threads': 4,
  'background.threads': 2,
};

/** The contents of server.properties; the controller listens on the port after that of the clients. */
export function serverProperties(dir: string, port: number): string {
  const own = {
    'controller.quorum.voters': `1@127.0.0.1:${port + 1}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': `${dir}/logs`,
  };
  return Object.entries({ ...FIXED, ...own })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
