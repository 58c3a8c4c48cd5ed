import { type Functie, nummerVan } from '../../apps/simulator/src/berichten/soorten.ts';
import { leesKop } from '../../apps/simulator/src/berichten/kop.ts';
import { Kring } from '../../apps/simulator/src/dossier/kring.ts';
import { STANDAARD } from '../../apps/simulator/src/opties.ts';
import { openToeval } from '../../apps/simulator/src/toeval.ts';
import { maakWereld } from '../../apps/simulator/src/wereld.ts';
import { leesBericht } from '#hub/istandaarden';
import { Toetser } from '../support/toetser.ts';

interface Gezegd {
  readonly bevindingen: string[];
  readonly aantallen: Record<string, number>;
}

/** A load without a hub: what was sent arrives a few messages later. */
async function vertel(functies: readonly Functie[], dossiers: number, verwijdert = true): Promise<Gezegd> {
  const wereld = maakWereld({ ...STANDAARD, zaad: functies.join() });
  const toeval = openToeval('wereld', 'aankomst');
  const kring = new Kring(wereld, { functies, dossiers, verwijdert, geduldMs: 20 });
  const toetser = new Toetser();
  const onderweg: string[] = [];
  const bevindingen: string[] = [];
  const aantallen: Record<string, number> = {};
  for (let i = 0; i < 200; i += 1) {
    const { heen, e } = await kring.volgende(i);
    const payload = e.payload ?? Buffer.alloc(0);
    const gelezen = leesBericht(payload);
    if (gelezen.uitkomst === 'goed') bevindingen.push(...toetser.toets(gelezen).gebroken);
    else bevindingen.push(`${heen.functie} ${JSON.stringify(gelezen)}`);
    aantallen[nummerVan(heen.functie)] = (aantallen[nummerVan(heen.functie)] ?? 0) + 1;
    onderweg.push(leesKop(payload)?.sleutel ?? '');
    while (onderweg.length > toeval.tussen(0, Math.min(dossiers, 3)))
      wereld.bericht(onderweg.splice(toeval.tussen(0, onderweg.length - 1), 1)[0] ?? '', 'aangekomen');
  }
  return { bevindingen, aantallen };
}

describe('what the simulator says by itself breaks no rule', () => {
  it.each(['JW', 'WMO'] as const)('when a few dossiers of the %s go through every message', async (d) => {
    const alle = (['301', '305', '307', '315', '317', '319', '323'] as const).map((n): Functie => `${d}${n}`);
    const { bevindingen, aantallen } = await vertel(alle, 6);
    expect(bevindingen.slice(0, 3)).toEqual([]);
    expect(Object.keys(aantallen)).toEqual(['301', '305', '307', '315', '317', '319', '323']);
    for (const nummer of ['305', '307', '315', '317', '319']) expect(aantallen[nummer]).toBeGreaterThan(5);
  });

  it.each([
    [['JW301'], 0],
    [['JW301', 'WMO301'], 3],
    [['JW305'], 0],
    [['JW307', 'WMO307'], 8],
    [['WMO317'], 0],
    [['JW315'], 4],
    [['JW323'], 0],
  ] as const)('also when only %j is asked for, over %d dossiers', async (functies, dossiers) => {
    const { bevindingen, aantallen } = await vertel(functies, dossiers);
    expect(bevindingen.slice(0, 3)).toEqual([]);
    for (const f of functies) expect(aantallen[nummerVan(f)]).toBeGreaterThan(20);
  });

  it('nor when nothing can be taken back', async () => {
    const { bevindingen } = await vertel(['JW301', 'JW305', 'JW307'], 0, false);
    expect(bevindingen.slice(0, 3)).toEqual([]);
  });
});
