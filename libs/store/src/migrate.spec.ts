import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts';
import { type Db, openDb } from './db.ts';
import { checkSchema, migrate, readMigraties } from './migrate.ts';

const een = { naam: '0001_een.sql', sql: 'create table een (id int);\ninsert into een values (1);' };
const twee = { naam: '0002_twee.sql', sql: 'create table twee (id int);' };
const schema = (zin: RegExp) =>
  expect.objectContaining({ code: 'HUB_STORE_SCHEMA', retryClass: 'permanent', message: expect.stringMatching(zin) });

describe('migrations', () => {
  let server: TestPostgres;
  let db: Db;
  beforeAll(async () => {
    server = await startPostgres({ migrate: false });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    db = await openDb({ url: await server.createDatabase() });
  });
  afterEach(() => db.close());

  it('run once, in order, and those of the release all run', async () => {
    const namen = readMigraties().map(({ naam }) => naam);
    expect(namen[0]).toBe('0001_basis.sql');
    expect(await migrate(db)).toEqual(namen);
    expect(await migrate(db)).toEqual([]);
  });

  it('two processes that start at once run each file once', async () => {
    const ander = await openDb({ url: db.url });
    const gedaan = await Promise.all([migrate(db, [een, twee]), migrate(ander, [een, twee])]);
    await ander.close();
    expect(gedaan.flat().sort()).toEqual([een.naam, twee.naam]);
    expect((await db.pool.query('select * from een')).rowCount).toBe(1);
  });

  it('a file that fails leaves nothing behind and says its name', async () => {
    const kapot = { naam: '0002_kapot.sql', sql: 'create table half (id int); select * from bestaat_niet' };
    await expect(migrate(db, [een, kapot])).rejects.toEqual(schema(/0002_kapot\.sql/));
    expect((await db.pool.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }]);
    expect(await migrate(db, [een, twee])).toEqual([twee.naam]);
  });

  it('a file that changed after it ran is refused; other line ends are no change', async () => {
    await migrate(db, [een]);
    expect(await migrate(db, [{ ...een, sql: een.sql.replaceAll('\n', '\r\n') }])).toEqual([]);
    await expect(migrate(db, [{ ...een, sql: `${een.sql} ` }])).rejects.toEqual(schema(/0001_een\.sql .*veranderd/));
  });

  it('a database of a newer release is refused', async () => {
    await migrate(db, [een, twee]);
    await expect(migrate(db, [een])).rejects.toEqual(schema(/nieuwere versie.*0002_twee\.sql/));
  });

  it('who only looks changes nothing, and is told when the schema is not that of this release', async () => {
    await expect(checkSchema(db, [een])).rejects.toEqual(schema(/Start eerst de hub/));
    expect((await db.pool.query(`select to_regclass('migratie') as tabel`)).rows).toEqual([{ tabel: null }]);
    await migrate(db, [een]);
    await checkSchema(db, [een]);
    await expect(checkSchema(db, [een, twee])).rejects.toEqual(schema(/Start eerst de hub/));
  });
});
