import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, globSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { type Hubstand } from './controle.ts';

export interface Adressen {
  readonly ggk: string;
  readonly gws4all: string;
  readonly beheer: string;
}

/** How a hub goes down: killed alone, killed with its PostgreSQL, or asked to stop. */
export type Val = 'hub' | 'alles' | 'net';

const START_MS = 60_000;
const CLI = 'dist/apps/hub/src/cli.js';

/** A real hub in a process of its own, on one folder; it can be killed and started again. */
export class HubProces {
  private proces: ChildProcess | undefined;
  private readonly map: string;
  private readonly config: string;
  private readonly cache: string | undefined;
  private readonly programma: string;

  /** `cache` keeps compiled code between starts, in a folder; filled by a hub that ends orderly. */
  constructor(map: string, config: string, { cache, programma = CLI }: { cache?: string; programma?: string } = {}) {
    this.programma = programma;
    this.map = map;
    this.config = config;
    this.cache = cache;
  }

  private get gereed(): string {
    return join(this.map, 'gereed.json');
  }

  private get leeft(): boolean {
    return this.proces !== undefined && this.proces.exitCode === null && this.proces.signalCode === null;
  }

  /** Starts the process and does not wait for it. */
  begin(): void {
    rmSync(this.gereed, { force: true });
    const log = openSync(join(this.map, 'hub.log'), 'a');
    const opdracht = [this.programma, 'start', '--config', this.config, '--gereed', this.gereed];
    const env = { ...process.env, ...(this.cache === undefined ? {} : { NODE_COMPILE_CACHE: this.cache }) };
    this.proces = spawn(process.execPath, opdracht, { detached: true, stdio: ['ignore', log, log], env });
    closeSync(log);
  }

  /** Resolves with its addresses once it serves. @throws Error with the end of its log when it does not */
  async start(): Promise<Adressen> {
    this.begin();
    for (const tot = Date.now() + START_MS; !existsSync(this.gereed); await slaap(10)) {
      if (!this.leeft || Date.now() > tot) throw new Error(`de hub start niet: ${this.logEinde()}`);
    }
    return JSON.parse(readFileSync(this.gereed, 'utf8')) as Adressen;
  }

  /** Takes it down; resolves when the process is gone. @throws Error when an orderly end is not one */
  async val(hoe: Val): Promise<void> {
    const { proces } = this;
    if (proces?.pid === undefined || !this.leeft) return;
    const weg = once(proces, 'exit');
    if (hoe === 'alles') this.valPostgres();
    if (hoe === 'net') proces.kill('SIGTERM');
    else process.kill(-proces.pid, 'SIGKILL');
    await weg;
    if (hoe === 'net' && proces.exitCode !== 0)
      throw new Error(`de hub stopt met ${proces.exitCode}: ${this.logEinde()}`);
  }

  /** Orderly end. */
  stop(): Promise<void> {
    return this.val('net');
  }

  /** The server runs in a session of its own; its number is in its data folder. */
  private valPostgres(): void {
    for (const bestand of globSync(join(this.map, 'data/**/postmaster.pid'))) {
      const pid = Number(readFileSync(bestand, 'utf8').split('\n', 1)[0]);
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone already.
      }
    }
  }

  private logEinde(): string {
    const log = join(this.map, 'hub.log');
    return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join(' | ') : '';
  }
}

/** What the hub says of itself at its management address; undefined when it does not answer. */
export async function vraagStand(beheer: string): Promise<Hubstand | undefined> {
  try {
    const tekst = await (await fetch(`${beheer}/metrics`, { signal: AbortSignal.timeout(5_000) })).text();
    const lees = (naam: string): number =>
      Number(new RegExp(`^berichtenhub_${naam} (\\S+)$`, 'm').exec(tekst)?.[1] ?? Number.NaN);
    return {
      ontvangen: lees('ontvangen_total'),
      afgeleverd: lees('afgeleverd_total'),
      afgewezen: lees('afgewezen_total'),
      onderweg: lees('onderweg'),
      geparkeerd: lees('geparkeerd'),
    };
  } catch {
    return undefined;
  }
}
