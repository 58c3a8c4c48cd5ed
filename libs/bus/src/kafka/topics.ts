import { type Kafka } from 'kafkajs';
import { type Topic, TOPICS } from '#hub/envelope';

export interface TopicSettings {
  /** Before each topic name, e.g. `proef.`; default none. */
  readonly topicPrefix?: string | undefined;
  /**
   * Partitions of a topic that does not exist yet (default 16): lanes are spread over them. Changing it while events
   * wait breaks the order of lanes.
   */
  readonly partitions?: number | undefined;
  /** Copies of each partition (default 1; production 3). With 3 or more, two must have an event before it counts. */
  readonly replicationFactor?: number | undefined;
  /** How long events stay, in days (default 30): longer than any outage that must not lose them. */
  readonly retentionDays?: number | undefined;
}

const DAY_MS = 86_400_000;

export function topicName(topic: Topic, settings: TopicSettings): string {
  return `${settings.topicPrefix ?? ''}${topic}`;
}

/** Makes the topics that are not there yet, and returns the number of partitions that each really has. */
export async function ensureTopics(kafka: Kafka, settings: TopicSettings): Promise<ReadonlyMap<Topic, number>> {
  const { partitions = 16, replicationFactor = 1, retentionDays = 30 } = settings;
  const entries = {
    'retention.ms': String(retentionDays * DAY_MS),
    'min.insync.replicas': replicationFactor >= 3 ? '2' : '1',
  };
  const admin = kafka.admin();
  await admin.connect();
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: TOPICS.map((topic) => ({
        topic: topicName(topic, settings),
        numPartitions: partitions,
        replicationFactor,
        configEntries: Object.entries(entries).map(([name, value]) => ({ name, value })),
      })),
    });
    const { topics } = await admin.fetchTopicMetadata({ topics: TOPICS.map((t) => topicName(t, settings)) });
    const counts = new Map(topics.map((t) => [t.name, t.partitions.length]));
    return new Map(TOPICS.map((t) => [t, counts.get(topicName(t, settings)) ?? partitions]));
  } finally {
    await admin.disconnect();
  }
}
