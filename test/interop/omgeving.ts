import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as wacht } from 'node:timers/promises';

/** Debian's own python: a version manager in front of it would not see the zeep of the distribution. */
const PYTHON = '/usr/bin/python3';
const MAP = import.meta.dirname;

const kan = (opdracht: string, ...argumenten: string[]): boolean => spawnSync(opdracht, argumenten).status === 0;

/** The foreign software that is missing here; `tools/debian.sh` installs it. */
export function ontbrekend(): readonly string[] {
  const onderdelen = [
    ['python3-zeep', kan(PYTHON, '-c', 'import zeep')],
    ['php-soap', kan('php', '-r', 'exit(extension_loaded("soap") ? 0 : 1);')],
    ['libxml2-utils', kan('xmllint', '--version')],
  ] as const;
  return onderdelen.filter(([, aanwezig]) => !aanwezig).map(([naam]) => naam);
}

/** A running zeep client; one message in, one answer out. */
export class ZeepClient {
  readonly #proces: ChildProcess;
  readonly #regels: Interface;

  constructor(wsdl: string, adres?: string) {
    this.#proces = spawn(PYTHON, [`${MAP}/zeep-client.py`, wsdl, ...(adres === undefined ? [] : [adres])], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#regels = createInterface({ input: this.#proces.stdout! });
  }

  async verstuur(bericht: object): Promise<Record<string, string | null>> {
    this.#proces.stdin!.write(`${JSON.stringify(bericht)}\n`);
    const [regel] = (await Promise.race([once(this.#regels, 'line'), once(this.#proces, 'exit')])) as [unknown];
    if (typeof regel !== 'string') throw new Error('zeep stopped');
    return JSON.parse(regel) as Record<string, string | null>;
  }

  stop(): void {
    this.#proces.stdin!.end();
  }
}

export async function phpClient(wsdl: string, referentienummer: string): Promise<Record<string, string | null>> {
  const proces = spawn('php', [`${MAP}/php-client.php`, wsdl, referentienummer], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let uit = '';
  proces.stdout.on('data', (stuk: Buffer) => (uit += stuk.toString()));
  await once(proces, 'close');
  return JSON.parse(uit) as Record<string, string | null>;
}

/** A running PHP ext-soap server. */
export async function phpServer(omgeving: Record<string, string>): Promise<{ adres: string; stop(): Promise<void> }> {
  const poort = await vrijePoort();
  const proces = spawn('php', ['-S', `127.0.0.1:${poort}`, `${MAP}/php-server.php`], {
    env: { ...process.env, ...omgeving },
    stdio: 'ignore',
  });
  const adres = `http://127.0.0.1:${poort}/`;
  for (let i = 0; i < 200 && !(await luistert(adres)); i++) await wacht(50);
  return {
    adres,
    stop: async () => {
      proces.kill();
      await once(proces, 'exit');
    },
  };
}

async function luistert(adres: string): Promise<boolean> {
  return fetch(adres, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );
}

async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
