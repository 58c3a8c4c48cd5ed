import pg from 'pg';
import { startPostgres, type TestPostgres } from './postgres.ts';

describe('the PostgreSQL of the tests', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  const ask = async (url: string, sql: string): Promise<unknown> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('keeps what was committed over a kill', async () => {
    await ask(server.url, `insert into verzender_klok values ('a', 'nu')`);
    await server.kill();
    await server.restart();
    expect(await ask(server.url, 'select zender from verzender_klok')).toEqual([{ zender: 'a' }]);
  });

  it('gives fresh databases on one server', async () => {
    const url = await server.createDatabase();
    expect(await ask(url, 'select zender from verzender_klok')).toEqual([]);
  });
});
