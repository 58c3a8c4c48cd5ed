import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaBroker } from './broker.ts';

/** Before all Kafka specs: one broker, whose folder the specs find in HUB_TEST_KAFKA. */
export default async function setup(): Promise<void> {
  const broker = await KafkaBroker.on(mkdtempSync(join(tmpdir(), 'hub-kafka-')));
  await broker.start();
  process.env.HUB_TEST_KAFKA = broker.dir;
}
