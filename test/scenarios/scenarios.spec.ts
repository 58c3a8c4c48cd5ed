import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesCatalogus } from '../../apps/hub/src/cli/scenario/lees-catalogus.ts';
import { leesStand } from '../../apps/hub/src/cli/scenario/lees-stand.ts';
import { type Uitslag } from '../../apps/hub/src/cli/scenario/speel.ts';
import { speelAlles } from '../../apps/hub/src/cli/scenario/speel-alles.ts';
import { maakNummerbron } from '../../apps/hub/src/cli/scenario/woorden.ts';
import { type Proefhub, startProefhub } from '../support/proefhub.ts';
import { ketenVan } from './keten.ts';

const MAP = import.meta.dirname;
const bestanden = readdirSync(MAP)
  .filter((naam) => naam.endsWith('.txt'))
  .map((naam) => ({ naam: naam.slice(0, -4), tekst: readFileSync(join(MAP, naam), 'utf8') }));
const catalogus = leesCatalogus(bestanden);

let hub: Proefhub;
let uitslagen: readonly Promise<Uitslag>[] = [];

beforeAll(async () => {
  hub = await startProefhub();
  uitslagen = speelAlles(catalogus.proeven, catalogus, {
    keten: ketenVan(hub),
    bron: maakNummerbron(() => 0),
    vandaag: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(),
    limietMs: 20_000,
    partijen: { gemeente: '0351', aanbieders: { jw: ['99000022', '99000033'], wmo: ['99000011', '99000033'] } },
    standVan: (client) => leesStand(hub.context.store, client),
  });
}, 60_000);
afterAll(() => hub?.stop());

const proeven = catalogus.proeven;

describe.each(['jw', 'wmo'] as const)('%s', (wet) => {
  const eigen = [...proeven.entries()].filter(([, proef]) => proef.wet === wet);
  it.each(eigen.map(([i, { regel, naam }]) => [`${regel ?? 'reis'} ${naam}`, i] as const))('%s', async (_, i) => {
    const { gekregen, verwacht, goed } = (await uitslagen[i])!;
    expect([gekregen, goed]).toEqual([verwacht, true]);
  });
});
