import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config } from '#hub/config';
import { type Db, sleutelsVan } from '#hub/store';
import { createSecretKey, randomBytes } from 'node:crypto';
import { Werkdraad } from './werkdraad.ts';

/** The other side as a plain script: what it answers depends on the work it is given. */
const SCRIPT = `
import { parentPort, workerData } from 'node:worker_threads';
const antwoorden = {
  klaar: () => null,
  sleutels: () => (workerData.sleutels.bsn.symmetricKeySize === 32 ? null : { soort: 'anders', naam: 'Error', melding: 'geen sleutel' }),
  config: (c) => (c.stage === 'test' ? null : { soort: 'anders', naam: 'Error', melding: 'geen config' }),
  bezet: () => ({ soort: 'hub', code: 'HUB_STORE_BUSY', klasse: 'transient', melding: 'bezet' }),
  kapot: () => ({ soort: 'anders', naam: 'TypeError', melding: 'kapot' }),
  dood: () => process.exit(1),
};
parentPort.on('message', ({ nr, config, werk }) => {
  if (werk !== 'wacht') parentPort.postMessage({ nr, fout: antwoorden[werk](config) });
});
`;
const key = () => createSecretKey(randomBytes(32));

describe('a thread for large work', () => {
  let map: string;
  let draad: Werkdraad;
  const doe = (werk: string): Promise<void> => draad.doe(new URL('file:///werk.js'), werk);

  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'draad-'));
    writeFileSync(join(map, 'draad.mjs'), SCRIPT);
    const sleutels = sleutelsVan({ keks: new Map([['k', key()]]), bsn: key(), dossier: key(), controle: new Map() });
    const config = { stage: 'test' } as Config;
    const store = { db: { url: 'postgres://nergens' } as Db, sleutels };
    draad = new Werkdraad(pathToFileURL(join(map, 'draad.mjs')), { store, config });
  });

  afterEach(async () => {
    await draad.stop();
    rmSync(map, { recursive: true });
  });

  it('does the work with the keys and the configuration of the process', async () => {
    await Promise.all(['klaar', 'sleutels', 'config', 'klaar'].map((werk) => doe(werk)));
  });

  it('gives a known failure back with its class, and any other as it was', async () => {
    await expect(doe('bezet')).rejects.toMatchObject({ code: 'HUB_STORE_BUSY', retryClass: 'transient' });
    await expect(doe('kapot')).rejects.toMatchObject({ name: 'TypeError', message: 'kapot' });
  });

  it('says that the thread died, and starts another for the next work', async () => {
    await expect(doe('dood')).rejects.toMatchObject({ code: 'HUB_THREAD_LOST', retryClass: 'ambiguous' });
    await doe('klaar');
  });

  it('fails what is under way when it is stopped', async () => {
    const bezig = expect(doe('wacht')).rejects.toMatchObject({ code: 'HUB_THREAD_LOST' });
    await draad.stop();
    await bezig;
  });
});
