import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HubError } from '#hub/envelope';
import { type Db, type DbClient } from './db.ts';
import { classify } from './db-fout.ts';

/** One numbered SQL file. */
export interface Migratie {
  readonly naam: string;
  readonly sql: string;
}

/** Holds back a second process that starts at the same time. */
const SLOT = 0x6875_6231;
const TABEL = `create table if not exists migratie (
  naam text primary key, controle text not null, op timestamptz not null default now())`;

/**
 * Brings the schema up to date: runs what was not run yet, in order, each file in a transaction of its own under one lock,
 * so that two processes may start at once. Returns the names of what was run now.
 * @throws HubError HUB_STORE_SCHEMA when a file that was run has changed or is unknown here (database of a newer release)
 */
export async function migrate(db: Db, migraties: readonly Migratie[] = readMigraties()): Promise<string[]> {
  const nieuw = await inSlot(db, async (client) => {
    await client.query(TABEL);
    const gedaan = await readGedaan(client);
    checkGedaan(gedaan, migraties);
    return migraties.filter(({ naam }) => !gedaan.has(naam));
  });
  const uitgevoerd: string[] = [];
  for (const migratie of nieuw) {
    if (await inSlot(db, (client) => runOnce(client, migratie))) uitgevoerd.push(migratie.naam);
  }
  return uitgevoerd;
}

/**
 * For who only looks: the schema must be that of this release.
 * @throws HubError HUB_STORE_SCHEMA
 */
export async function checkSchema(db: Db, migraties: readonly Migratie[] = readMigraties()): Promise<void> {
  const gedaan = await db.transactie(async (client) =>
    (await hasTabel(client)) ? readGedaan(client) : new Map<string, string>(),
  );
  checkGedaan(gedaan, migraties);
  if (migraties.every(({ naam }) => gedaan.has(naam))) return;
  const zin = 'De database is nog niet klaar voor deze versie van de hub. Start eerst de hub zelf.';
  throw new HubError('HUB_STORE_SCHEMA', 'permanent', zin);
}

/** The numbered files of this release; beside the source, or from the build output in the source of the same package. */
export function readMigraties(): Migratie[] {
  const map = ['../migrations/', '../../../../libs/store/migrations/']
    .map((pad) => fileURLToPath(new URL(pad, import.meta.url)))
    .find((pad) => existsSync(pad));
  if (map === undefined)
    throw new HubError('HUB_STORE_SCHEMA', 'permanent', 'De map libs/store/migrations ontbreekt in deze installatie.');
  return readdirSync(map)
    .filter((naam) => /^\d{4}_\w+\.sql$/.test(naam))
    .sort()
    .map((naam) => ({ naam, sql: readFileSync(`${map}/${naam}`, 'utf8') }));
}

function inSlot<T>(db: Db, fn: (client: DbClient) => Promise<T>): Promise<T> {
  return db.transactie(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [SLOT]);
    return fn(client);
  });
}

async function hasTabel(client: DbClient): Promise<boolean> {
  const { rows } = await client.query<{ er: boolean }>(`select to_regclass('migratie') is not null as er`);
  return rows[0]?.er === true;
}

async function readGedaan(client: DbClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ naam: string; controle: string }>(
    'select naam, controle from migratie order by naam',
  );
  return new Map(rows.map(({ naam, controle }) => [naam, controle]));
}

/** False when another process was first. */
async function runOnce(client: DbClient, { naam, sql }: Migratie): Promise<boolean> {
  if ((await readGedaan(client)).has(naam)) return false;
  try {
    await client.query(sql);
  } catch (error) {
    if (classify(error) !== 'anders') throw error;
    const zin = `De databasewijziging ${naam} is niet gelukt en teruggedraaid.`;
    throw new HubError('HUB_STORE_SCHEMA', 'permanent', zin, { cause: error });
  }
  await client.query('insert into migratie (naam, controle) values ($1, $2)', [naam, checksum(sql)]);
  return true;
}

function checkGedaan(gedaan: ReadonlyMap<string, string>, migraties: readonly Migratie[]): void {
  const bekend = new Map(migraties.map(({ naam, sql }) => [naam, checksum(sql)]));
  for (const [naam, controle] of gedaan) {
    const nu = bekend.get(naam);
    if (nu === controle) continue;
    const zin =
      nu === undefined
        ? `De database is van een nieuwere versie van de hub (${naam}). Start die versie, of zet een reservekopie terug.`
        : `De databasewijziging ${naam} is al uitgevoerd, maar het bestand is daarna veranderd. Zet het oorspronkelijke bestand terug.`;
    throw new HubError('HUB_STORE_SCHEMA', 'permanent', zin);
  }
}

/** Line ends do not count: a checkout may change them. */
function checksum(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}
