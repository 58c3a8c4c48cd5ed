import pg from 'pg';
import { HubError } from '#hub/envelope';
import { classify, codeOf, toHubError } from './db-fout.ts';
import { dbTypes } from './db-types.ts';
import { type Uitvoerder } from './pijplijn/sql.ts';

/** A checked-out connection. */
export type DbClient = pg.PoolClient;

export interface DbOpties {
  /** Connection string, with the password: for pg only, never for a message. */
  readonly url: string;
  /** Most connections at once (default 10). */
  readonly verbindingen?: number;
  /** How long `openDb` tries before it gives up, in ms (default 10,000). */
  readonly wachtMs?: number;
  /** The setting to name when the server does not answer, e.g. `DATABASE_URL`. */
  readonly instelling?: string;
}

/** PostgreSQL as the store uses it. Errors of the connection are HubErrors: HUB_STORE_UNREACHABLE, HUB_STORE_BUSY. */
export interface Db extends Uitvoerder {
  readonly pool: pg.Pool;
  /** Connection string, for who needs connections of its own (bus); holds the password. */
  readonly url: string;
  /**
   * Runs `fn` in one transaction: commit when it resolves, rollback when it throws. A connection that is lost during the
   * commit gives HUB_STORE_UNREACHABLE with class `ambiguous`; before it, `transient`.
   */
  transactie<T>(fn: (client: DbClient) => Promise<T>, soort?: TransactieSoort): Promise<T>;
  close(): Promise<void>;
}

export type TransactieSoort = 'gewoon' | 'momentopname';

const BEGIN: Readonly<Record<TransactieSoort, string>> = {
  gewoon: 'begin',
  momentopname: 'begin isolation level repeatable read, read only',
};

/**
 * Opens a pool and waits until the server takes connections. After that a lost server heals by itself: every query takes
 * a fresh connection when the old one is gone.
 * @throws HubError HUB_STORE_UNREACHABLE
 */
export async function openDb(opties: DbOpties): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: opties.url,
    types: dbTypes,
    max: opties.verbindingen ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'berichtenhub',
  });
  // A connection that dies between two queries says so as an event; the next query tells it to who needs to know.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await waitForServer(pool, opties);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return createDb(pool, opties.url);
}

function createDb(pool: pg.Pool, url: string): Db {
  let einde: Promise<void> | undefined;
  return {
    pool,
    url,
    async query<R extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<pg.QueryResult<R>> {
      try {
        return await pool.query<R>(config);
      } catch (error) {
        throw toHubError(error);
      }
    },
    transactie: (fn, soort = 'gewoon') => runTransactie(pool, fn, BEGIN[soort]),
    close: () => (einde ??= pool.end()),
  };
}

async function runTransactie<T>(pool: pg.Pool, fn: (client: DbClient) => Promise<T>, begin: string): Promise<T> {
  const client = await connect(pool);
  let tijdensCommit = false;
  let kapot = false;
  try {
    await client.query(begin);
    const uitkomst = await fn(client);
    tijdensCommit = true;
    await client.query('commit');
    return uitkomst;
  } catch (error) {
    kapot = tijdensCommit || !(await rollback(client));
    throw toHubError(error, tijdensCommit);
  } finally {
    client.release(kapot);
  }
}

async function connect(pool: pg.Pool): Promise<DbClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw toHubError(error);
  }
}

/** False when the connection is no longer of use. */
async function rollback(client: DbClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

async function waitForServer(pool: pg.Pool, opties: DbOpties): Promise<void> {
  const tot = Date.now() + (opties.wachtMs ?? 10_000);
  for (;;) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      const soort = classify(error);
      if (soort === 'geweigerd') throw toHubError(error);
      if (soort !== 'verbinding') throw error;
      if (Date.now() > tot) throw unreachable(error, opties);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function unreachable(error: unknown, { url, instelling }: DbOpties): HubError {
  const { host, port } = new pg.Client(url);
  const code = codeOf(error);
  const raad = instelling === undefined ? '' : ` Controleer ${instelling} en of PostgreSQL draait.`;
  const zin = `De database op ${host}:${port} antwoordt niet${code === '' ? '' : ` (${code})`}.${raad}`;
  return new HubError('HUB_STORE_UNREACHABLE', 'transient', zin, { cause: error });
}
