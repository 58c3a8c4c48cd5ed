import pg from 'pg';
import { type Report } from '../report.ts';

/**
 * Connections of the bus alone: a claim holds one while its handler works, so a pool shared with handlers could end with
 * every connection held by a claim whose handler waits for one. `short` is for single statements, `claims` for claims.
 */
export interface BusPools {
  readonly short: pg.Pool;
  readonly claims: pg.Pool;
  end(): Promise<void>;
}

/**
 * The queue is empty one moment and long the next, so plans from its statistics would be wrong: always by index, planned
 * once. An idle transaction is a handler at work, and must not be ended by a rule of the server.
 */
const SETTINGS = [
  'enable_seqscan=off',
  'enable_bitmapscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'plan_cache_mode=force_generic_plan',
  'jit=off',
  'idle_in_transaction_session_timeout=0',
];

export function busPools(connectionString: string, report: Report): BusPools {
  let ended = false;
  const make = (max: number): pg.Pool => {
    const pool = new pg.Pool({
      connectionString,
      max,
      options: SETTINGS.map((s) => `-c ${s}`).join(' '),
      application_name: 'berichtenhub-bus',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    // A connection that breaks while idle; the next query makes a new one.
    pool.on('error', (error) => {
      if (!ended) report({ what: 'connection', error });
    });
    // One that breaks while a claim holds it: the statement that ends the claim tells.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  };
  const short = make(3);
  const claims = make(100);
  const end = async (): Promise<void> => {
    ended = true;
    await Promise.all([short.end(), claims.end()]);
  };
  return { short, claims, end };
}
