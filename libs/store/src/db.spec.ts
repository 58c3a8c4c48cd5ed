import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts';
import { freePort } from '../../../test/support/ports.ts';
import { type Db, openDb } from './db.ts';

describe('the database', () => {
  let server: TestPostgres;
  let db: Db;
  beforeAll(async () => {
    server = await startPostgres();
    db = await openDb({ url: server.url, verbindingen: 3 });
  });
  afterAll(async () => {
    await db.close();
    await server.stop();
  });

  const keep = (zender: string) =>
    db.transactie((client) => client.query('insert into verzender_klok values ($1, $2)', [zender, 'nu']));
  const kept = async (zender: string): Promise<number | null> =>
    (await db.pool.query('select 1 from verzender_klok where zender = $1', [zender])).rowCount;

  it('keeps a transaction that resolves and undoes one that throws', async () => {
    await keep('blijft');
    const fout = new Error('toch niet');
    await expect(
      db.transactie(async (client) => {
        await client.query(`insert into verzender_klok values ('weg', 'nu')`);
        throw fout;
      }),
    ).rejects.toBe(fout);
    expect([await kept('blijft'), await kept('weg')]).toEqual([1, 0]);
  });

  it('a snapshot sees one moment and cannot write', async () => {
    await db.transactie(async (client) => {
      const count = async () => (await client.query('select count(*) as n from verzender_klok')).rows;
      const eerst = await count();
      await keep('intussen');
      expect(await count()).toEqual(eerst);
    }, 'momentopname');
    await expect(
      db.transactie((client) => client.query('delete from verzender_klok'), 'momentopname'),
    ).rejects.toMatchObject({ code: '25006' });
  });

  it('gives whole numbers as number, dates as text and moments as Date', async () => {
    const { rows } = await db.pool.query(
      `select 12::bigint as klein, 9007199254740993::bigint as groot, date '2027-03-28' as dag,
         timestamptz '2027-03-28 02:30:00+01' as moment, count(*) as aantal from (values (1)) v`,
    );
    expect(rows).toEqual([
      { klein: 12, groot: 9007199254740993n, dag: '2027-03-28', moment: new Date('2027-03-28T01:30:00Z'), aantal: 1 },
    ]);
  });

  it('two transactions in each other’s way: the loser is told to try again', async () => {
    await keep('a');
    await keep('b');
    const take = (client: { query(sql: string, values: unknown[]): Promise<unknown> }, zender: string) =>
      client.query('update verzender_klok set tijdstip = tijdstip where zender = $1', [zender]);
    const [heeftA, heeftB] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const eerste = db.transactie(async (client) => {
      await take(client, 'a');
      heeftA.resolve();
      await heeftB.promise;
      await take(client, 'b');
    });
    const tweede = db.transactie(async (client) => {
      await take(client, 'b');
      heeftB.resolve();
      await heeftA.promise;
      await take(client, 'a');
    });
    const uitkomsten = await Promise.allSettled([eerste, tweede]);
    const verloren = uitkomsten.flatMap((u) => (u.status === 'rejected' ? [u.reason] : []));
    expect(verloren).toEqual([expect.objectContaining({ code: 'HUB_STORE_BUSY', retryClass: 'transient' })]);
  });

  it('a killed server fails what was under way as transient, and all works again when it is back', async () => {
    const lang = db.transactie((client) => client.query('select pg_sleep(60)'));
    await keep('bewaard');
    const gevallen = expect(lang).rejects.toMatchObject({ code: 'HUB_STORE_UNREACHABLE', retryClass: 'transient' });
    await server.kill();
    await gevallen;
    await expect(keep('dood')).rejects.toMatchObject({ code: 'HUB_STORE_UNREACHABLE', retryClass: 'transient' });
    await server.restart();
    await keep('terug');
    expect([await kept('bewaard'), await kept('dood'), await kept('terug')]).toEqual([1, 0, 1]);
  });

  it('a connection that is lost during the commit leaves the outcome open', async () => {
    const gevallen = db.transactie(async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      // The answer to the commit gets lost: the connection is cut while the server still works on it.
      await client.query(`create function traag() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return null; end $$;
        create constraint trigger traag after insert on verzender_klok deferrable initially deferred for each row execute function traag()`);
      await client.query(`insert into verzender_klok values ('onzeker', 'nu')`);
      setTimeout(() => void db.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]), 200);
    });
    await expect(gevallen).rejects.toMatchObject({ code: 'HUB_STORE_UNREACHABLE', retryClass: 'ambiguous' });
  });

  it('names the address and the setting when nobody answers, never the password', async () => {
    const port = await freePort();
    const url = `postgres://hub:geheim@127.0.0.1:${port}/hub`;
    const open = openDb({ url, wachtMs: 150, instelling: 'DATABASE_URL' });
    await expect(open).rejects.toMatchObject({
      code: 'HUB_STORE_UNREACHABLE',
      message: `De database op 127.0.0.1:${port} antwoordt niet (ECONNREFUSED). Controleer DATABASE_URL en of PostgreSQL draait.`,
    });
  });

  it('does not keep trying with a wrong password or database', async () => {
    const url = new URL(server.url);
    url.password = 'geheim';
    const wrong = openDb({ url: url.href });
    await expect(wrong).rejects.toMatchObject({
      retryClass: 'permanent',
      message: 'De database weigert: het wachtwoord is onjuist.',
    });
    const absent = openDb({ url: new URL('/weg', server.url).href });
    await expect(absent).rejects.toMatchObject({ message: 'De database weigert: de database bestaat niet.' });
  });
});
