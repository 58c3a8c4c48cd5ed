import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Topic, TOPICS } from '#hub/envelope';
import { DEFAULT_BACKOFF, pauseAfter } from '../backoff.ts';
import { type Report } from '../report.ts';

const CHANNEL = 'hub_bus';
/** At most one notification per topic in this many milliseconds: each is a transaction, and a wake says only "look". */
const QUIET_MS = 20;

export interface PostgresSignalOptions {
  readonly connectionString: string;
  readonly short: pg.Pool;
  readonly report: Report;
  readonly onWake: (topic: Topic) => void;
}

/** Wakes other processes over LISTEN/NOTIFY. A lost notification costs a poll interval, never an event. */
export class PostgresSignal {
  readonly #options: PostgresSignalOptions;
  readonly #me = randomUUID();
  readonly #quiet = new Map<Topic, { again: boolean }>();
  readonly #stopped = new AbortController();
  #listening: Promise<void> = Promise.resolve();
  #client: pg.Client | undefined;

  constructor(options: PostgresSignalOptions) {
    this.#options = options;
  }

  start(): void {
    this.#listening = this.#listen();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#listening;
  }

  /** Tells the other processes; more calls in a short time become one notification. */
  notify(topic: Topic): void {
    const quiet = this.#quiet.get(topic);
    if (quiet !== undefined) {
      quiet.again = true;
      return;
    }
    const own = { again: false };
    this.#quiet.set(topic, own);
    setTimeout(() => {
      this.#quiet.delete(topic);
      if (own.again && !this.#stopped.signal.aborted) this.notify(topic);
    }, QUIET_MS).unref();
    this.#options.short
      .query({ name: 'bus-notify', text: 'select pg_notify($1, $2)', values: [CHANNEL, `${topic} ${this.#me}`] })
      .catch((error: unknown) => this.#options.report({ what: 'connection', topic, error }));
  }

  async #listen(): Promise<void> {
    for (let failures = 0; !this.#stopped.signal.aborted; failures++) {
      const heard = await this.#listenOnce();
      if (heard) failures = 0;
      const ms = pauseAfter(failures + 1, { ...DEFAULT_BACKOFF, maxMs: 2_000 });
      await sleep(ms, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
    }
  }

  /** Listens until the connection breaks; true when it had been made. */
  async #listenOnce(): Promise<boolean> {
    const { connectionString, report } = this.#options;
    const client = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 });
    const broken = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
    try {
      await client.connect();
      this.#client = client;
      if (this.#stopped.signal.aborted) return true;
      await client.query(`listen ${CHANNEL}`);
      // What was notified while nobody listened.
      for (const topic of TOPICS) this.#options.onWake(topic);
      await broken;
      if (!this.#stopped.signal.aborted) report({ what: 'connection', error: new Error('LISTEN connection lost') });
      return true;
    } catch (error) {
      if (!this.#stopped.signal.aborted) report({ what: 'connection', error });
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  #heard(payload: string): void {
    const [name, sender] = payload.split(' ');
    const topic = TOPICS.find((t) => t === name);
    if (topic !== undefined && sender !== this.#me) this.#options.onWake(topic);
  }
}
