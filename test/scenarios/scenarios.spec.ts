import { laadCatalogus } from '../../apps/hub/src/cli/scenario/bestanden.ts';
import { type Keten } from '../../apps/hub/src/cli/scenario/keten.ts';
import { leesStand } from '../../apps/hub/src/cli/scenario/lees-stand.ts';
import { naloop } from '../../apps/hub/src/cli/scenario/naloop.ts';
import { speelAlles } from '../../apps/hub/src/cli/scenario/speel-alles.ts';
import { type Uitslag } from '../../apps/hub/src/cli/scenario/speel.ts';
import { maakNummerbron } from '../../apps/hub/src/cli/scenario/woorden.ts';
import { type Proefhub, startProefhub } from '../support/proefhub.ts';
import { ketenVan } from './keten.ts';

/** They all start at once; the first may have to wait for a busy machine. */
const GEDULD_MS = 120_000;
const catalogus = laadCatalogus(import.meta.dirname);

let hub: Proefhub;
let keten: Keten;
let uitslagen: readonly Promise<Uitslag>[] = [];

beforeAll(async () => {
  hub = await startProefhub();
  keten = ketenVan(hub);
  uitslagen = speelAlles(catalogus.proeven, catalogus, {
    keten,
    bron: maakNummerbron(),
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
  it.each(eigen.map(([i, { regel, naam }]) => [`${regel ?? 'reis'} ${naam}`, i] as const))(
    '%s',
    async (_, i) => {
      const { gekregen, verwacht, goed } = (await uitslagen[i])!;
      expect([gekregen, goed]).toEqual([verwacht, true]);
    },
    GEDULD_MS,
  );
});

it(
  'what was rejected did not come through',
  async () => {
    const anders = (await naloop(await Promise.all(uitslagen), keten)).filter(({ goed }) => !goed);
    expect(anders.map(({ proef, gekregen }) => [proef.naam, gekregen])).toEqual([]);
  },
  GEDULD_MS,
);
