import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A free TCP port on loopback below the ephemeral range: there a client that keeps reconnecting while its server is
 * down could connect to itself and hold the port. `width` following ports are free as well.
 */
export async function freePort(width = 1): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const free = await Promise.all(Array.from({ length: width }, (_, i) => isFree(port + i)));
    if (free.every(Boolean)) return port;
  }
}

/** True when nothing listens on the port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
