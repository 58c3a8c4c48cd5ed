import { rmSync } from 'node:fs';
import { KafkaBroker } from './broker.ts';

/** After all Kafka specs. */
export default async function teardown(): Promise<void> {
  const dir = process.env.HUB_TEST_KAFKA;
  if (dir === undefined) return;
  await (await KafkaBroker.on(dir)).stop();
  rmSync(dir, { recursive: true, force: true });
}
