import { connect } from 'node:net';

/** A request of the Kafka protocol and where in its answer a 16 bit number tells that the broker can do it. */
interface Probe {
  readonly api: number;
  readonly version: number;
  readonly body: Buffer;
  readonly offset: number;
  ok(value: number): boolean;
}

const text = (value: string): Buffer => Buffer.concat([int16(value.length), Buffer.from(value)]);
const int16 = (value: number): Buffer => Buffer.from([(value >> 8) & 0xff, value & 0xff]);
const int32 = (value: number): Buffer => Buffer.from([0, 0, (value >> 8) & 0xff, value & 0xff]);
const noError = (code: number): boolean => code === 0;

const PROBES: readonly Probe[] = [
  // Metadata of no topic: the low half of the number of brokers.
  { api: 3, version: 1, body: int32(0), offset: 6, ok: (brokers) => brokers > 0 },
  // FindCoordinator for a group and for a transaction.
  { api: 10, version: 1, body: Buffer.concat([text('proef'), Buffer.from([0])]), offset: 8, ok: noError },
  { api: 10, version: 1, body: Buffer.concat([text('proef'), Buffer.from([1])]), offset: 8, ok: noError },
  // DescribeGroups: an error while the coordinator is loading.
  { api: 15, version: 0, body: Buffer.concat([int32(1), text('proef')]), offset: 8, ok: noError },
  // InitProducerId without a transaction.
  { api: 22, version: 0, body: Buffer.concat([int16(-1), int32(60_000)]), offset: 8, ok: noError },
];

/** True when the broker answers clients: producers as well as consumer groups. */
export async function serves(port: number): Promise<boolean> {
  for (const probe of PROBES) {
    const answer = await ask(port, probe).catch(() => undefined);
    if (answer === undefined || answer.length < probe.offset + 2) return false;
    if (!probe.ok(answer.readInt16BE(probe.offset))) return false;
  }
  return true;
}

/** The answer without its length, from the correlation id on. */
function ask(port: number, { api, version, body }: Probe): Promise<Buffer> {
  const request = Buffer.concat([int16(api), int16(version), int32(1), text('proef'), body]);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 5_000 });
    let answer = Buffer.alloc(0);
    socket.once('error', reject).once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('close', () => reject(new Error('closed')));
    socket.once('connect', () => socket.write(Buffer.concat([int32(request.length), request])));
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length < 4 || answer.length < 4 + answer.readInt32BE(0)) return;
      resolve(answer.subarray(4));
      socket.destroy();
    });
  });
}
