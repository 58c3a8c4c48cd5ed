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

/** How a hub goes down: the process alone, or its PostgreSQL as well. */
export type Val = 'hub' | 'alles';

const START_MS = 60_000;

/** A real hub in a process of its own, on one folder; it can be killed and started again. */
export class HubProces {
  private proces: ChildProcess | undefined;
  private readonly map: string;
  private readonly config: string;
  starts = 0;

  constructor(map: string, config: string) {
    this.map = map;
    this.config = config;
  }

  private get gereed(): string {
    return join(this.map, 'gereed.json');
  }

  /** Resolves with its addresses once it serves. @throws Error with the end of its log when it does not */
  async start(): Promise<Adressen> {
    rmSync(this.gereed, { force: true });
    const log = openSync(join(this.map, 'hub.log'), 'a');
    const opdracht = ['dist/apps/hub/src/cli.js', 'start', '--config', this.config, '--gereed', this.gereed];
    const proces = spawn(process.execPath, opdracht, { detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    this.proces = proces;
    this.starts += 1;
    for (const tot = Date.now() + START_MS; !existsSync(this.gereed); await slaap(20)) {
      if (proces.exitCode !== null || proces.signalCode !== null || Date.now() > tot)
        throw new Error(`de hub start niet: ${this.logEinde()}`);
    }
    return JSON.parse(readFileSync(this.gereed, 'utf8')) as Adressen;
  }

  /** SIGKILL; resolves when the process is gone. */
  async val(hoe: Val): Promise<void> {
    const proces = this.proces;
    if (proces?.pid === undefined || proces.exitCode !== null || proces.signalCode !== null) return;
    const weg = once(proces, 'exit');
    if (hoe === 'alles') this.valPostgres();
    process.kill(-proces.pid, 'SIGKILL');
    await weg;
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

  /** Orderly end; resolves with its exit code. */
  async stop(): Promise<number | null> {
    const proces = this.proces;
    if (proces === undefined || proces.exitCode !== null) return proces?.exitCode ?? null;
    const weg = once(proces, 'exit');
    proces.kill('SIGTERM');
    await weg;
    return proces.exitCode;
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
