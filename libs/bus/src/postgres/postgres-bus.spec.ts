import pg from 'pg';
import { durableBusContract } from '../../../../test/contract/bus.ts';
import { startPostgres, type TestPostgres } from '../../../../test/support/postgres.ts';
import { PostgresBus } from './postgres-bus.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

durableBusContract('postgres', async () => {
  const connectionString = await server.createDatabase();
  return {
    open: (options) =>
      new PostgresBus({
        connectionString,
        pollMs: options?.slowPoll === true ? 600_000 : 500,
        backoff: { firstMs: 20, maxMs: 100 },
      }),
    async parked() {
      const client = new pg.Client({ connectionString });
      await client.connect();
      const { rows } = await client.query<{ id: string }>(`select event->>'id' as id from bus_parkeer order by op`);
      await client.end();
      return rows.map((r) => r.id);
    },
    broker: { kill: () => server.kill(), restart: () => server.restart() },
    child: ['postgres', connectionString],
  };
});
