import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostmaster } from './embedded/postmaster.ts';
import { procesStart } from './proces.ts';
import { openStore, type Store, type StoreOpties } from './store.ts';
import { startPostgres } from '../../../test/support/postgres.ts';

const SLEUTELS = { kek: ['a'.repeat(64)], hmac: 'f'.repeat(64) };

describe('the store with its own PostgreSQL', () => {
  let sjabloon: string;
  let tijdelijk: string;
  let map: string;
  let store: Store | undefined;
  let kind: ChildProcess | undefined;
  // A folder that was used before: most tests begin with a copy of it, which is much quicker to make than a new one.
  beforeAll(async () => {
    sjabloon = mkdtempSync(join(tmpdir(), 'hub-store-'));
    await (await openStore({ map: sjabloon })).close();
  });
  afterAll(() => rmSync(sjabloon, { recursive: true, force: true }));
  beforeEach(() => {
    tijdelijk = mkdtempSync(join(tmpdir(), 'hub-store-'));
    chmodSync(tijdelijk, 0o755);
    map = join(tijdelijk, 'data');
    execFileSync('cp', ['-a', sjabloon, map]);
  });
  afterEach(async () => {
    kind?.kill('SIGKILL');
    await store?.close();
    store = kind = undefined;
    rmSync(tijdelijk, { recursive: true, force: true });
  });

  const open = async (opties: Partial<StoreOpties> = {}): Promise<Store> =>
    (store = await openStore({ map, ...opties }));
  const data = (): string => join(map, 'postgres');
  const keep = (zender: string) => store!.db.pool.query(`insert into verzender_klok values ($1, 'nu')`, [zender]);
  const kept = async (): Promise<string[]> =>
    (await store!.db.pool.query('select zender from verzender_klok order by 1')).rows.map(
      (r: { zender: string }) => r.zender,
    );
  const waitFor = async (klaar: () => Promise<boolean> | boolean): Promise<void> => {
    while (!(await klaar())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  /** A hub in a process of its own, to kill. */
  const startHub = async (): Promise<ChildProcess> => {
    const code = `import { openStore } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))};
      const store = await openStore({ map: ${JSON.stringify(map)} });
      await store.db.pool.query("insert into verzender_klok values ('uit het kind', 'nu') on conflict do nothing");
      console.log('klaar'); setInterval(() => {}, 1e6);`;
    kind = spawn(process.execPath, ['-C', 'source', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(kind.stdout!, 'data');
    return kind;
  };

  const killed = async (hub: ChildProcess): Promise<void> => {
    const gone = once(hub, 'exit');
    hub.kill('SIGKILL');
    await gone;
  };

  it('makes everything at the first start, for its owner only, and says that there are new keys', async () => {
    map = join(tijdelijk, 'vers');
    await open();
    expect(store!.meldingen).toEqual([
      expect.stringContaining(`Nieuwe sleutels gemaakt in ${join(map, 'sleutels.json')}`),
    ]);
    const modes = ['sleutels.json', 'postgres-wachtwoord', 'postgres', 'postgres.log', 'hub.slot'].map(
      (naam) => statSync(join(map, naam)).mode & 0o077,
    );
    expect(modes).toEqual([0, 0, 0, 0, 0]);
    const { rows } = await store!.db.pool.query(`select name, setting from pg_settings
      where name in ('listen_addresses', 'synchronous_commit', 'fsync', 'full_page_writes', 'data_checksums') order by name`);
    expect(rows.map((r: { setting: string }) => r.setting)).toEqual(['on', 'on', 'on', '127.0.0.1', 'on']);
    await keep('a');
    await store!.close();
    expect(existsSync(join(map, 'hub.slot'))).toBe(false);
    expect(findPostmaster(data())).toBeUndefined();
    await open();
    expect(store!.meldingen).toEqual([]);
    expect(await kept()).toEqual(['a']);
  });

  it('the server does not outlive a killed hub, and what was kept is there at once', async () => {
    const hub = await startHub();
    const postmaster = findPostmaster(data())!;
    await killed(hub);
    await open();
    expect(procesStart(postmaster.pid)).toBeUndefined();
    expect(await kept()).toEqual(['uit het kind']);
    await store!.close();
    await killed(await startHub());
    await waitFor(() => findPostmaster(data()) === undefined);
  });

  it('a server whose guard was killed too is ended by the next hub', async () => {
    const hub = await startHub();
    const { pid } = findPostmaster(data())!;
    const guard = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[3]);
    process.kill(guard, 'SIGSTOP');
    await killed(hub);
    process.kill(guard, 'SIGKILL');
    await open();
    expect(procesStart(pid)).toBeUndefined();
    expect(await kept()).toEqual(['uit het kind']);
  });

  it('a killed server is started again on its port, and the same pool goes on', async () => {
    let herstarts = 0;
    await open({ onHerstart: () => herstarts++ });
    await keep('voor');
    const postmaster = findPostmaster(data())!;
    process.kill(postmaster.pid, 'SIGKILL');
    await waitFor(() => herstarts === 1 && store!.isRunning());
    await waitFor(() =>
      keep('na').then(
        () => true,
        () => false,
      ),
    );
    expect(herstarts).toBe(1);
    expect(store!.isRunning()).toBe(true);
    expect(findPostmaster(data())).toMatchObject({ port: postmaster.port });
    expect(await kept()).toEqual(['na', 'voor']);
  });

  it('a second hub is refused and the first one goes on; a command joins it', async () => {
    await open();
    await expect(openStore({ map })).rejects.toMatchObject({ code: 'HUB_STORE_DATA_LOCKED' });
    await keep('nog');
    const beheer = await openStore({ map, gebruik: 'beheer' });
    expect((await beheer.db.pool.query('select zender from verzender_klok')).rows).toEqual([{ zender: 'nog' }]);
    await beheer.close();
    expect(await kept()).toEqual(['nog']);
  });

  it('a command without a running hub runs the server for a moment', async () => {
    await open();
    await keep('a');
    await store!.close();
    await open({ gebruik: 'beheer' });
    expect(await kept()).toEqual(['a']);
  });

  it('a stale postmaster.pid that names a living process of another kind is no server', async () => {
    writeFileSync(join(data(), 'postmaster.pid'), `${process.pid}\n${data()}\n0\n1\n\n127.0.0.1\n0 0\nready   \n`);
    await open();
    expect(await kept()).toEqual([]);
  });

  it('a moved folder works at its new place', async () => {
    await open();
    await keep('verhuisd');
    await store!.close();
    renameSync(map, `${map}-nieuw`);
    map = `${map}-nieuw`;
    await open();
    expect(await kept()).toEqual(['verhuisd']);
  });

  it('says in one sentence what is wrong with the folder', async () => {
    const refused = (code: string, zin: RegExp) =>
      expect(openStore({ map })).rejects.toMatchObject({ code, message: expect.stringMatching(zin) });

    renameSync(join(map, 'sleutels.json'), join(map, 'weg'));
    await refused('HUB_STORE_KEY_MISSING', /sleutels\.json bestaat niet/);
    expect(existsSync(join(map, 'sleutels.json'))).toBe(false);
    await expect(openStore({ map, sleutels: SLEUTELS })).rejects.toMatchObject({ code: 'HUB_STORE_KEY_WRONG' });
    renameSync(join(map, 'weg'), join(map, 'sleutels.json'));

    renameSync(join(map, 'postgres-wachtwoord'), join(map, 'weg'));
    await refused('HUB_STORE_DATA_UNUSABLE', /postgres-wachtwoord/);
    renameSync(join(map, 'weg'), join(map, 'postgres-wachtwoord'));

    writeFileSync(join(data(), 'PG_VERSION'), '15\n');
    await refused('HUB_STORE_DATA_UNUSABLE', /is van PostgreSQL 15; deze hub werkt met 18/);
    rmSync(join(data(), 'PG_VERSION'));
    await refused('HUB_STORE_DATA_UNUSABLE', /is geen database/);
    expect(existsSync(join(map, 'hub.slot'))).toBe(false);
  });

  it('a damaged database is refused with the reason, and the folder is free again', async () => {
    rmSync(join(data(), 'global', 'pg_control'));
    await expect(openStore({ map })).rejects.toMatchObject({
      code: 'HUB_STORE_DATA_UNUSABLE',
      message: expect.stringMatching(/start niet: .*pg_control.* Zie .*postgres\.log/),
    });
    expect(existsSync(join(map, 'hub.slot'))).toBe(false);
  });

  it('an initialisation that was killed is done again', async () => {
    rmSync(data(), { recursive: true });
    writeFileSync(join(map, 'postgres.nieuw'), 'half');
    await open();
    expect(await kept()).toEqual([]);
    expect(existsSync(join(map, 'postgres.nieuw'))).toBe(false);
  });

  it('a folder that cannot be is named', async () => {
    writeFileSync(join(map, 'bestand'), '');
    await expect(openStore({ map: join(map, 'bestand', 'data') })).rejects.toMatchObject({
      code: 'HUB_STORE_DATA_UNUSABLE',
      message: expect.stringContaining(join(map, 'bestand', 'data')),
    });
  });
});

describe('the store on a server', () => {
  it('needs keys of its own, notices wrong ones, and lets a command look only when a hub was there', async () => {
    const server = await startPostgres({ migrate: false });
    const opties = { map: '/bestaat/niet', url: server.url };
    await expect(openStore(opties)).rejects.toMatchObject({
      code: 'HUB_STORE_KEY_MISSING',
      message: expect.stringContaining('HUB_SLEUTELS'),
    });
    await expect(openStore({ ...opties, sleutels: SLEUTELS, gebruik: 'beheer' })).rejects.toMatchObject({
      code: 'HUB_STORE_SCHEMA',
    });
    const store = await openStore({ ...opties, sleutels: SLEUTELS });
    const tweede = await openStore({ ...opties, sleutels: SLEUTELS });
    expect(store.meldingen).toEqual([]);
    await expect(openStore({ ...opties, sleutels: { ...SLEUTELS, hmac: 'e'.repeat(64) } })).rejects.toMatchObject({
      code: 'HUB_STORE_KEY_WRONG',
    });
    const beheer = await openStore({ ...opties, sleutels: SLEUTELS, gebruik: 'beheer' });
    await Promise.all([store, tweede, beheer].map((s) => s.close()));
    await server.stop();
  });
});
