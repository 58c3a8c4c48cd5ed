import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Clock, HubError, systemClock } from '#hub/envelope';
import { type Db, type DbOpties, openDb } from './db.ts';
import { attachEmbedded, startEmbedded } from './embedded.ts';
import { unusable } from './embedded/fout.ts';
import { createLichamen, type Lichamen } from './lichaam.ts';
import { isLocked, lockMap } from './lock.ts';
import { checkSchema, migrate } from './migrate.ts';
import { createPartities } from './partities.ts';
import { waitUntil } from './proces.ts';
import { findSleutels, type SleutelOpties } from './sleutel-bron.ts';
import { checkSleutels } from './sleutel-controle.ts';
import { createSleutels, type Sleutels } from './sleutels.ts';

export interface StoreOpties extends SleutelOpties {
  /** Data folder of the embedded PostgreSQL. */
  readonly map: string;
  /** Connection string of a server (DATABASE_URL); null or absent: the embedded one. */
  readonly url?: string | null | undefined;
  /**
   * `hub` (default) owns the store: it holds the data folder and brings the schema up to date. `beheer` is a command beside
   * it: with an embedded server it joins that of a running hub, and is a hub of its own for a moment when there is none.
   */
  readonly gebruik?: 'hub' | 'beheer';
  /** Most connections at once (default 10). */
  readonly verbindingen?: number;
  readonly clock?: Clock;
  /** Told when the embedded server fell over and is started again. */
  readonly onHerstart?: () => void;
}

/** Everything that is kept, opened. */
export interface Store {
  readonly db: Db;
  readonly sleutels: Sleutels;
  readonly lichamen: Lichamen;
  /** What the operator must know, in Dutch; empty as a rule. */
  readonly meldingen: readonly string[];
  /** False while the embedded server is being started again; a server elsewhere is not watched. */
  isRunning(): boolean;
  /** Ends the connections, then the embedded server. */
  close(): Promise<void>;
}

/** How often the partitions of coming months are looked after. */
const ONDERHOUD_MS = 6 * 3_600_000;
/** A hub that is starting gets this long to serve a command. */
const AANSLUITEN_MS = 15_000;

/**
 * Opens the store: server, schema, keys and partitions. Whatever was opened is closed again when a later step fails.
 * @throws HubError HUB_STORE_DATA_LOCKED, HUB_STORE_DATA_UNUSABLE, HUB_STORE_UNREACHABLE, HUB_STORE_SCHEMA,
 *   HUB_STORE_KEY_MISSING, HUB_STORE_KEY_WRONG: one sentence that says what and what to do
 */
export async function openStore(opties: StoreOpties): Promise<Store> {
  const afsluiters: (() => unknown)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const sluit of afsluiters.splice(0).reverse()) await sluit();
  };
  try {
    return await compose(opties, afsluiters, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

interface Server {
  readonly url: string;
  isRunning(): boolean;
}

interface Plek {
  /** Data folder of the embedded server; null for a server elsewhere. */
  readonly map: string | null;
  /** Another process owns the store. */
  readonly naast: boolean;
}

async function compose(opties: StoreOpties, afsluiters: (() => unknown)[], close: () => Promise<void>): Promise<Store> {
  const map = opties.url ? null : makeMap(opties.map);
  const naast = opties.gebruik === 'beheer' && (map === null || isLocked(map));
  if (map !== null && !naast) afsluiters.push((await lockMap(map, 'store.map')).release);
  const { teksten, melding } = findSleutels(opties, map);
  const sleutels = createSleutels(teksten);
  const server = await openServer(opties, { map, naast }, afsluiters);
  const db = await openDb({ url: server.url, ...dbOpties(opties) });
  afsluiters.push(() => db.close());
  if (naast) await checkSchema(db);
  else afsluiters.push(await prepare(db, sleutels, opties.clock ?? systemClock));
  const meldingen = melding === null ? [] : [melding];
  return { db, sleutels, lichamen: createLichamen(sleutels), meldingen, isRunning: server.isRunning, close };
}

function dbOpties({ url, verbindingen }: StoreOpties): Omit<DbOpties, 'url'> {
  return { ...(verbindingen === undefined ? {} : { verbindingen }), ...(url ? { instelling: 'DATABASE_URL' } : {}) };
}

async function openServer(opties: StoreOpties, { map, naast }: Plek, afsluiters: (() => unknown)[]): Promise<Server> {
  if (map === null) return { url: opties.url ?? '', isRunning: () => true };
  if (naast) return { url: await attach(map), isRunning: () => attachEmbedded(map) !== undefined };
  const { onHerstart } = opties;
  const server = await startEmbedded({ map, ...(onHerstart === undefined ? {} : { onHerstart }) });
  afsluiters.push(() => server.stop());
  return server;
}

/** A hub that is just starting gets some time to serve. */
async function attach(map: string): Promise<string> {
  let url: string | undefined;
  await waitUntil(() => (url = attachEmbedded(map)) !== undefined, AANSLUITEN_MS);
  if (url !== undefined) return url;
  throw new HubError(
    'HUB_STORE_UNREACHABLE',
    'transient',
    `De hub op ${map} is bezig met starten; probeer het zo weer.`,
  );
}

/** Schema, keys and partitions; returns what ends the upkeep. */
async function prepare(db: Db, sleutels: Sleutels, clock: Clock): Promise<() => void> {
  await migrate(db);
  await checkSleutels(db, sleutels);
  await createPartities(db, clock.now());
  // A round that fails costs nothing: the default partitions take what comes, and the next round moves it.
  const onderhoud = setInterval(
    () => void createPartities(db, clock.now()).catch(() => undefined),
    ONDERHOUD_MS,
  ).unref();
  return () => clearInterval(onderhoud);
}

function makeMap(opgegeven: string): string {
  const map = resolve(opgegeven);
  try {
    mkdirSync(map, { recursive: true, mode: 0o700 });
    return map;
  } catch (cause) {
    throw unusable(
      `De gegevensmap ${map} is niet te maken. Mag de hub daar schrijven? Kies anders een andere map met store.map.`,
      cause,
    );
  }
}
