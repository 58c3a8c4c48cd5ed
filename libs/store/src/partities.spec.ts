import { firstIdAt, newId } from '#hub/envelope';
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts';
import { type Db, openDb } from './db.ts';
import { createPartities, dropMaanden } from './partities.ts';

const NU = new Date('2026-11-24T12:00:00Z');

/** An id as if made at that moment. */
const idOp = (op: string): string => firstIdAt(Date.parse(op)).slice(0, 14) + newId().slice(14);

describe('partitions per month', () => {
  let server: TestPostgres;
  let db: Db;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    db = await openDb({ url: await server.createDatabase() });
  });
  afterEach(() => db.close());

  const addBericht = (id: string, status = 'onderweg') =>
    db.pool.query(
      `insert into bericht (id, connector, soort, zender, ontvanger, kenmerk, inhoud_hash, grootte, baan, status, ontvangen_op, klaar_op)
       values ($1, 'ggk', 'Di01', '{}', '{}', 'k', '', 1, 'b', $2, $3, $4)`,
      [id, status, NU, status === 'onderweg' ? null : NU],
    );
  const where = async (id: string): Promise<unknown> =>
    (await db.pool.query('select tableoid::regclass::text as tabel from bericht where id = $1', [id])).rows[0]?.tabel;
  const tables = async (): Promise<string[]> =>
    (
      await db.pool.query(
        `select relname from pg_class where relname ~ '^(bericht|lichaam|stap|aflevering)_(rest|\\d{4}_\\d{2})$' order by 1`,
      )
    ).rows.map((r: { relname: string }) => r.relname);

  it('last month up to the month after next are made, once, also by two at a time', async () => {
    const ander = await openDb({ url: db.url });
    await Promise.all([createPartities(db, NU), createPartities(ander, NU)]);
    await ander.close();
    const namen = await tables();
    await createPartities(db, NU);
    expect(await tables()).toEqual(namen);
    expect(namen.filter((n) => n.startsWith('stap_'))).toEqual([
      'stap_2026_10',
      'stap_2026_11',
      'stap_2026_12',
      'stap_2027_01',
      'stap_rest',
    ]);
    expect(namen).toHaveLength(20);
  });

  it('every id finds its month, on the millisecond', async () => {
    await createPartities(db, NU);
    const ids = ['2026-11-01T00:00:00.000Z', '2026-11-30T23:59:59.999Z', '2026-12-01T00:00:00.000Z'].map(idOp);
    for (const id of ids) await addBericht(id);
    expect(await Promise.all(ids.map(where))).toEqual(['bericht_2026_11', 'bericht_2026_11', 'bericht_2026_12']);
  });

  it('what has no month yet is kept, and moves when the month is made', async () => {
    await createPartities(db, NU);
    const id = idOp('2027-02-15T00:00:00Z');
    await addBericht(id);
    expect(await where(id)).toBe('bericht_rest');
    await createPartities(db, new Date('2026-12-01T00:00:00Z'));
    expect(await where(id)).toBe('bericht_2027_02');
  });

  it('months run over the turn of the year', async () => {
    await createPartities(db, new Date('2027-01-31T23:00:00Z'));
    expect((await tables()).filter((n) => n.startsWith('bericht_2'))).toEqual([
      'bericht_2026_12',
      'bericht_2027_01',
      'bericht_2027_02',
      'bericht_2027_03',
    ]);
  });

  it('old months go as a whole, except those with something open', async () => {
    for (const maand of ['2026-06-15', '2026-10-15']) await createPartities(db, new Date(maand));
    await addBericht(idOp('2026-06-10T00:00:00Z'), 'afgeleverd');
    await addBericht(idOp('2026-07-10T00:00:00Z'));
    await addBericht(idOp('2026-11-10T00:00:00Z'), 'afgeleverd');
    expect(await dropMaanden(db, NU)).toEqual({
      gewist: ['2026-05', '2026-06', '2026-08', '2026-09', '2026-10'],
      behouden: ['2026-07'],
    });
    expect((await tables()).filter((n) => n.startsWith('lichaam_2'))).toEqual([
      'lichaam_2026_07',
      'lichaam_2026_11',
      'lichaam_2026_12',
    ]);
    expect((await db.pool.query('select count(*) as n from bericht')).rows).toEqual([{ n: 2 }]);
  });

  it('bodies are stored as they are, small ones beside their key', async () => {
    await createPartities(db, NU);
    const { rows } = await db.pool.query(
      `select attstorage, reloptions from pg_attribute join pg_class on pg_class.oid = attrelid
       where relname = 'lichaam_2026_11' and attname = 'inhoud'`,
    );
    expect(rows).toEqual([{ attstorage: 'e', reloptions: ['toast_tuple_target=8160'] }]);
  });
});
