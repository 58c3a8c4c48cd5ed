import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A free port on loopback below the ephemeral range: there a client that keeps reconnecting to a server that is down could
 * connect to itself and hold the port.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
