import { firstIdAt } from '#hub/envelope';
import { type Db, type DbClient } from './db.ts';

/** Tables that are cut by the month in the UUID v7 of their first key column. */
const TABELLEN = [
  // Rows that change leave room for their next version on the same page.
  { tabel: 'bericht', kolom: 'id', opslag: ' with (fillfactor = 70)' },
  { tabel: 'bericht_bsn', kolom: 'bericht_id', opslag: '' },
  // Bodies up to 8 KB, nearly all of them, stay beside their key instead of in the overflow table.
  { tabel: 'lichaam', kolom: 'bericht_id', opslag: ' with (toast_tuple_target = 8160)' },
  { tabel: 'stap', kolom: 'bericht_id', opslag: '' },
  { tabel: 'aflevering', kolom: 'id', opslag: ' with (fillfactor = 80)' },
] as const;
type Tabel = (typeof TABELLEN)[number];

/** Holds back a second process that makes or drops partitions. */
const SLOT = 0x6875_6232;
/** Give up rather than make every reader wait behind us; the next round tries again. */
const WACHT = `set local lock_timeout = '5s'`;

/**
 * Makes the partitions of last month up to and including the month after next, and a default partition per table for
 * everything outside them, so that no row is ever refused. Rows that stood in the default move. Idempotent; call at start
 * and daily.
 */
export async function createPartities(db: Db, nu: Date): Promise<void> {
  const gemaakt = await existing(db);
  for (const tabel of TABELLEN) {
    const rest = `${tabel.tabel}_rest`;
    if (!gemaakt.has(rest)) await inSlot(db, (client) => createRest(client, tabel.tabel, rest));
    for (const maand of [-1, 0, 1, 2].map((n) => addMonths(nu, n))) {
      const naam = partitieNaam(tabel.tabel, maand);
      if (!gemaakt.has(naam)) await inSlot(db, (client) => createMaand(client, tabel, maand));
    }
  }
}

/** What `dropMaanden` did; `behouden` are months that still hold something without a final outcome. */
export interface MaandenGewist {
  readonly gewist: readonly string[];
  readonly behouden: readonly string[];
}

/**
 * Retention: drops the partitions of whole months before the month of `voor`, as `yyyy-mm`. A month in which a bericht or
 * an aflevering is still open stays whole. Totals stay as they are: they count what was, not what is kept.
 */
export async function dropMaanden(db: Db, voor: Date): Promise<MaandenGewist> {
  const grens = maandNaam(voor);
  const namen = [...(await existing(db))];
  const maanden = new Set(namen.flatMap((naam) => /_(\d{4}_\d{2})$/.exec(naam)?.[1] ?? []));
  const gewist: string[] = [];
  const behouden: string[] = [];
  for (const maand of [...maanden].filter((m) => m < grens).sort()) {
    const weg = await inSlot(db, (client) => dropMaand(client, maand));
    (weg ? gewist : behouden).push(maand.replace('_', '-'));
  }
  return { gewist, behouden };
}

function inSlot<T>(db: Db, fn: (client: DbClient) => Promise<T>): Promise<T> {
  return db.transactie(async (client) => {
    await client.query(WACHT);
    await client.query('select pg_advisory_xact_lock($1)', [SLOT]);
    return fn(client);
  });
}

async function existing(db: Pick<Db, 'query'>): Promise<Set<string>> {
  const { rows } = await db.query<{ naam: string }>({
    name: 'partities',
    text: `select c.relname as naam from pg_inherits i join pg_class c on c.oid = i.inhrelid
           where i.inhparent = any($1::regclass[])`,
    values: [TABELLEN.map(({ tabel }) => tabel)],
  });
  return new Set(rows.map(({ naam }) => naam));
}

async function createRest(client: DbClient, tabel: string, rest: string): Promise<void> {
  if (await isTable(client, rest)) return;
  await client.query(`create table ${rest} partition of ${tabel} default`);
}

/**
 * Filled beside the parent and then attached: that locks the parent for less than `create … partition of`, and takes
 * along what stood in the default partition.
 */
async function createMaand(client: DbClient, { tabel, kolom, opslag }: Tabel, maand: Date): Promise<void> {
  const naam = partitieNaam(tabel, maand);
  if (await isTable(client, naam)) return;
  const [van, tot] = [firstIdAt(maand.getTime()), firstIdAt(addMonths(maand, 1).getTime())];
  await client.query(`create table ${naam} (like ${tabel} including all)${opslag}`);
  await client.query(
    `with weg as (delete from ${tabel}_rest where ${kolom} >= '${van}' and ${kolom} < '${tot}' returning *)
     insert into ${naam} select * from weg`,
  );
  await client.query(`alter table ${tabel} attach partition ${naam} for values from ('${van}') to ('${tot}')`);
}

async function dropMaand(client: DbClient, maand: string): Promise<boolean> {
  const namen: string[] = [];
  for (const { tabel } of TABELLEN) {
    if (await isTable(client, `${tabel}_${maand}`)) namen.push(`${tabel}_${maand}`);
  }
  for (const naam of namen.filter((n) => /^(bericht|aflevering)_\d/.test(n))) {
    const { rows } = await client.query<{ open: boolean }>(
      `select exists (select from ${naam} where klaar_op is null) as open`,
    );
    if (rows[0]?.open === true) return false;
  }
  await client.query(`drop table ${namen.join(', ')}`);
  return true;
}

async function isTable(client: DbClient, naam: string): Promise<boolean> {
  const { rows } = await client.query<{ er: boolean }>('select to_regclass($1) is not null as er', [naam]);
  return rows[0]?.er === true;
}

function addMonths(op: Date, aantal: number): Date {
  return new Date(Date.UTC(op.getUTCFullYear(), op.getUTCMonth() + aantal, 1));
}

/** `2026_11`, by UTC as the ids are. */
function maandNaam(op: Date): string {
  return op.toISOString().slice(0, 7).replace('-', '_');
}

function partitieNaam(tabel: string, maand: Date): string {
  return `${tabel}_${maandNaam(maand)}`;
}
