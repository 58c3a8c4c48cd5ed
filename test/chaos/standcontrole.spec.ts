import { Kring } from '../../apps/simulator/src/dossier/kring.ts';
import { leesKop } from '../../apps/simulator/src/berichten/kop.ts';
import { STANDAARD } from '../../apps/simulator/src/opties.ts';
import { maakWereld } from '../../apps/simulator/src/wereld.ts';
import { leesBericht } from '#hub/istandaarden';
import { Toetser } from '../support/toetser.ts';
import { type Feitregel, type Hubdossier } from './hub-stand.ts';
import { controleerStand, type Ingeleverd } from './standcontrole.ts';

/** What a good hub has of forty messages about three clients, and those messages. */
async function goedeHub(): Promise<{ ingeleverd: Map<string, Ingeleverd>; hub: Hubdossier }> {
  const wereld = maakWereld({ ...STANDAARD, zaad: 'stand' });
  const functies = ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319'] as const;
  const kring = new Kring(wereld, { functies, dossiers: 3, verwijdert: true, geduldMs: 20 });
  const ingeleverd = new Map<string, Ingeleverd>();
  const toetser = new Toetser();
  const feiten: Feitregel[] = [];
  for (let i = 0; i < 40; i += 1) {
    const { e } = await kring.volgende(i);
    const payload = e.payload ?? Buffer.alloc(0);
    wereld.bericht(leesKop(payload)?.sleutel ?? '', 'aangekomen');
    ingeleverd.set(e.referentienummer, { payload, akkoord: 'ja' });
    const gelezen = leesBericht(payload);
    if (gelezen.uitkomst !== 'goed') throw new Error('the simulator writes what cannot be read');
    const { aanbieder, bsn, inhouden } = toetser.toets(gelezen);
    const vast = { kenmerk: e.referentienummer, aanbieder, client: `pseudoniem ${aanbieder} ${bsn}`, volgorde: i };
    inhouden.forEach((inhoud, volgnummer) => feiten.push({ ...vast, volgnummer, status: 'goedgekeurd', inhoud }));
  }
  return {
    ingeleverd,
    hub: { feiten, berichten: [...ingeleverd.keys()].map((kenmerk) => ({ kenmerk, status: 'klaar' })) },
  };
}

const vanSoort = (f: Feitregel, soort: string): boolean => 'soort' in f.inhoud && f.inhoud.soort === soort;

describe('chaos checker of the state', () => {
  it('finds nothing at a good hub', async () => {
    const { ingeleverd, hub } = await goedeHub();
    expect(hub.feiten.length).toBeGreaterThan(30);
    expect(controleerStand(ingeleverd, hub)).toEqual({ overtredingen: [], afgekeurd: new Set() });
  });

  type Breuk = (feiten: readonly Feitregel[]) => readonly Feitregel[];
  const wijzig =
    (soort: string, anders: (f: Feitregel) => Partial<Feitregel>): Breuk =>
    (feiten) => {
      const i = feiten.findIndex((f) => vanSoort(f, soort));
      return feiten.map((f, j) => (i === j ? { ...f, ...anders(f) } : f));
    };
  /** Of a client with a start and its removal, or the other way round: the last of these is decided first. */
  const laatsteEerst: Breuk = (feiten) => {
    const starts = Map.groupBy(
      feiten.filter((f) => vanSoort(f, 'start')),
      (f) => f.client,
    );
    const laatste = [...starts.values()].find((rij) => rij.length > 1)?.at(-1);
    if (laatste === undefined) throw new Error('no client with two starts');
    return feiten.map((f) => (f === laatste ? { ...f, volgorde: -1 } : f));
  };
  const BREUKEN: readonly [string, Breuk][] = [
    ['lost a feit', (feiten) => feiten.slice(1)],
    ['has one twice', (feiten) => [...feiten, ...feiten.slice(0, 1)]],
    ['has feiten of nothing', (feiten) => [...feiten, ...feiten.slice(0, 1).map((f) => ({ ...f, kenmerk: 'x' }))]],
    ['never decided on a start', wijzig('start', () => ({ status: 'wacht' }))],
    ['lets a toewijzing wait that was approved', wijzig('toewijzing', () => ({ status: 'wacht' }))],
    ['dropped a verzoek', wijzig('verzoek', () => ({ status: 'vervallen' }))],
    ['wrote another content', wijzig('toewijzing', (f) => ({ inhoud: { ...f.inhoud, einddatum: '2099-01-01' } }))],
    ['took another client', wijzig('stop', () => ({ client: 'pseudoniem' }))],
    ['took another aanbieder', wijzig('start', () => ({ aanbieder: '99000033' }))],
    ['decided on a start and its removal the other way round', laatsteEerst],
  ];
  it.each(BREUKEN)('finds a hub that %s', async (_wat, breek) => {
    const { ingeleverd, hub } = await goedeHub();
    expect(controleerStand(ingeleverd, { ...hub, feiten: breek(hub.feiten) }).overtredingen).not.toEqual([]);
  });

  it('knows what had to be rejected: a stop that overtook its start', async () => {
    const { ingeleverd, hub } = await goedeHub();
    const kenmerk = hub.feiten.find((f) => vanSoort(f, 'stop'))?.kenmerk ?? '';
    const berichten = [{ kenmerk, status: 'afgewezen' }, ...hub.berichten.filter((b) => b.kenmerk !== kenmerk)];
    expect([...controleerStand(ingeleverd, { ...hub, berichten }).afgekeurd]).toContain(kenmerk);
    const doorgelaten = [{ kenmerk, status: 'afgeleverd' }, ...berichten.slice(1)];
    const { overtredingen } = controleerStand(ingeleverd, { ...hub, berichten: doorgelaten });
    expect(overtredingen[0]?.melding).toContain('is afgeleverd: JW307');
  });

  it('finds a rejected message that breaks nothing, and a 301 that counts without its 302', async () => {
    const { ingeleverd, hub } = await goedeHub();
    const berichten = hub.berichten.map((b, i) => (i === 5 ? { ...b, status: 'afgewezen' } : b));
    expect(controleerStand(ingeleverd, { ...hub, berichten }).overtredingen[0]).toMatchObject({ soort: 'stand' });
    const kenmerk = hub.feiten[0]?.kenmerk ?? '';
    const zonder = new Map(ingeleverd).set(kenmerk, { ...ingeleverd.get(kenmerk)!, akkoord: 'nee' });
    expect(controleerStand(zonder, hub).overtredingen[0]?.melding).toContain('verwacht wacht');
  });
});
