import { type Db, type DbClient } from '../db.ts';

/**
 * The right to work for a name (a destination), held by at most one process: a session lock of PostgreSQL, which ends by
 * itself when the process or its connection does.
 */
export class Slot {
  readonly #db: Db;
  readonly #naam: string;
  #client: DbClient | null = null;

  constructor(db: Db, naam: string) {
    this.#db = db;
    this.#naam = naam;
  }

  /** True when this process holds the lock; takes it when it is free. */
  async houd(): Promise<boolean> {
    if (this.#client !== null) return true;
    const client = await this.#db.pool.connect();
    let weg = false;
    client.on('error', () => {
      weg = true;
      if (this.#client === client) this.#client = null;
    });
    const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as ok', [
      this.#naam,
    ]);
    if (rows[0]?.ok === true && !weg) {
      this.#client = client;
      return true;
    }
    client.release(weg);
    return false;
  }

  /** Gives the lock back. */
  laatLos(): void {
    this.#client?.release(true);
    this.#client = null;
  }
}
