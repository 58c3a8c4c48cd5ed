import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isFree } from '../ports.ts';
import { launch } from './launch.ts';

/**
 * One real Apache Kafka (KRaft, broker and controller in one process) on loopback, with its data in a folder that
 * survives stop and kill. A second object on the same folder works the same broker, also from another process.
 * Needs Linux, Java 17 or newer, and Maven once.
 */
export class KafkaBroker {
  readonly dir: string;
  readonly port: number;

  private constructor(dir: string, port: number) {
    this.dir = dir;
    this.port = port;
  }

  /** A broker with an empty folder, or with the folder of an earlier one; not started. */
  static async on(dir: string): Promise<KafkaBroker> {
    mkdirSync(dir, { recursive: true });
    const portFile = join(dir, 'port');
    if (!existsSync(portFile)) writeFileSync(portFile, String(await freePort(2)));
    return new KafkaBroker(dir, Number(readFileSync(portFile, 'utf8')));
  }

  /** Address for clients. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Resolves when producers and consumer groups are served. */
  async start(): Promise<void> {
    // A process that was just killed may hold its ports a moment longer.
    while (!(await isFree(this.port)) || !(await isFree(this.port + 1))) await sleep(50);
    const child = await launch(this.dir, this.port);
    process.once('exit', () => child.kill('SIGKILL'));
    writeFileSync(this.#pidFile, String(child.pid));
  }

  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Orderly. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  get #pidFile(): string {
    return join(this.dir, 'kafka.pid');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!existsSync(this.#pidFile)) return;
    const pid = Number(readFileSync(this.#pidFile, 'utf8'));
    rmSync(this.#pidFile);
    if (isBroker(pid)) process.kill(pid, signal);
    for (let waited = 0; isBroker(pid); waited += 50) {
      if (waited > 20_000) process.kill(pid, 'SIGKILL');
      await sleep(50);
    }
  }
}

/** A process number may be reused, so its command line decides; a process that ended has none. */
function isBroker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('kafka.Kafka');
  } catch {
    return false;
  }
}
