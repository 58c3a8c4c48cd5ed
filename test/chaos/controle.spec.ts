import { type Gebrek, startNepHub } from '../../apps/simulator/src/nep-hub.ts';
import { type Functie } from '../../apps/simulator/src/berichten/soorten.ts';
import { type Gebeurtenis } from '../../apps/simulator/src/rapport/register.ts';
import { startSimulator } from '../../apps/simulator/src/simulator.ts';
import { controleer, type Soort, type Uitslag } from './controle.ts';

/** Runs a small load through a hub with this defect, without faults on the line, and lets the checker judge. */
async function proef(gebrek?: Gebrek, functies: readonly Functie[] = ['JW301']): Promise<Uitslag> {
  const zender = { gelijktijdig: 8, pogingen: 5, timeoutMs: 2_000, wachtMs: [10, 50] as const };
  const simulator = await startSimulator({ zaad: 'controle', valideer: 'uit', antwoordNa: [1, 5], zender });
  const hub = await startNepHub(simulator.adressen, gebrek, { zender });
  simulator.verbind(hub.adressen);
  const gebeurtenissen: Gebeurtenis[] = [];
  simulator.volg((g) => gebeurtenissen.push(g));
  await simulator.belast({ functies, aantal: 20, gelijktijdig: 8, perSeconde: 0, dossiers: 2 });
  await simulator.rust({ limietMs: 2_500, allesBezorgd: true });
  await hub.sluit();
  await simulator.stop();
  return controleer(gebeurtenissen, undefined);
}

const soorten = (u: Uitslag): Soort[] => [...new Set(u.overtredingen.map((o) => o.soort))].sort();

describe('chaos checker', () => {
  it('finds nothing at a good hub', async () => {
    const uitslag = await proef();
    expect(uitslag).toMatchObject({ overtredingen: [], geaccepteerd: 40, bezorgd: 40, onbekend: 0 });
  });

  it.each([
    ['verliest', 'verloren'],
    ['verdubbelt', 'dubbel'],
    ['keertOm', 'volgorde'],
    ['verzint', 'spook'],
    ['wijzigtHerzending', 'bevinding'],
    ['verwijstVerkeerd', 'bevinding'],
    ['verminkt', 'verminkt'],
  ] as const)('finds a hub that %s: %s', async (gebrek, soort) => {
    expect(soorten(await proef(gebrek))).toContain(soort);
  });

  it.each([
    [undefined, []],
    ['antwoordtNiet', ['onbeantwoord']],
    ['antwoordtTweeKeer', ['tweedeAntwoord']],
    ['antwoordtOpNiets', ['bevinding', 'spook']],
  ] as const)('looks at the retour of each message of an aanbieder: a hub that %s', async (gebrek, verwacht) => {
    const uitslag = await proef(gebrek, ['JW305', 'JW307', 'JW315']);
    expect(soorten(uitslag)).toEqual(verwacht);
    expect(uitslag.beantwoord).toBeGreaterThan(5);
  });

  it('finds a retour where there may be none, and lets one be refused by its receiver', () => {
    const over = { ref: 'r', baan: 'b', hash: 'h' } as const;
    const heen = (functie: string, kant: 'ggk' | 'gws4all', sleutel: string): Gebeurtenis[] => [
      { wat: 'gestuurd', ...over, kant, sleutel, functie, poging: 1 },
      { wat: 'uitkomst', ...over, kant, sleutel, uitkomst: 'geaccepteerd', volgnummer: 1 },
      {
        wat: 'ontvangen',
        ...over,
        kant: kant === 'ggk' ? 'gws4all' : 'ggk',
        ref: 'h1',
        sleutel,
        functie,
        nieuw: true,
        antwoord: 'Bv03',
      },
    ];
    const retour = (functie: string, kant: 'ggk' | 'gws4all', sleutel: string, antwoord: string): Gebeurtenis => ({
      ...{ wat: 'ontvangen', ...over, kant, ref: 'h2', sleutel, functie, antwoord },
      nieuw: antwoord === 'Bv03',
    });
    const afgekeurd = [...heen('JW301', 'gws4all', '436 0351 A'), retour('JW302', 'gws4all', '437 0351 A', 'Bv03')];
    expect(soorten(controleer(afgekeurd, undefined))).toEqual(['spook']);
    const start = heen('JW305', 'ggk', '438 99000022 A');
    const geweigerd = retour('JW306', 'ggk', '439 99000022 A', 'Fo03 StUF052 client');
    expect(controleer([...start, geweigerd], undefined)).toMatchObject({ overtredingen: [], antwoordGeweigerd: 1 });
    expect(soorten(controleer(start, undefined))).toEqual(['onbeantwoord']);
    const afgekeurdeStart = [...start.slice(0, 2), retour('JW306', 'ggk', '439 99000022 A', 'Bv03')];
    expect(controleer(afgekeurdeStart, undefined, new Set(['r']))).toMatchObject({ overtredingen: [], afgekeurd: 1 });
    expect(soorten(controleer(start.slice(0, 2), undefined, new Set(['r'])))).toEqual(['onbeantwoord']);
    expect(soorten(controleer(start, undefined, new Set(['r'])))).toEqual(['onbeantwoord', 'spook']);
  });

  it('finds numbers that do not add up', () => {
    const goed = { ontvangen: 0, afgeleverd: 0, afgewezen: 0, onderweg: 0, geparkeerd: 0 };
    const balans = (anders: Partial<typeof goed>): Soort[] => soorten(controleer([], { ...goed, ...anders }));
    expect(balans({})).toEqual([]);
    for (const veld of Object.keys(goed)) expect(balans({ [veld]: 1 })).toEqual(['balans']);
  });

  it('counts a bericht that the receiver refused as refused, not as lost', () => {
    const over = { kant: 'gws4all', ref: 'r', sleutel: 's', functie: 'JW301', baan: 'b', hash: 'h' } as const;
    const gebeurtenissen: Gebeurtenis[] = [
      { wat: 'gestuurd', ...over, poging: 1 },
      { wat: 'uitkomst', ...over, uitkomst: 'geaccepteerd', volgnummer: 1 },
      { wat: 'ontvangen', ...over, kant: 'ggk', ref: 'h1', nieuw: false, antwoord: 'Fo03 StUF052 client' },
    ];
    expect(controleer(gebeurtenissen, undefined)).toMatchObject({ overtredingen: [], afgewezen: 1 });
    expect(soorten(controleer(gebeurtenissen.slice(0, 2), undefined))).toEqual(['verloren']);
  });

  it('finds a refusal at the door, and a delivery in spite of it', () => {
    const over = { kant: 'gws4all', ref: 'r', sleutel: 's', functie: 'JW301', baan: 'b', hash: 'h' } as const;
    const geweigerd: Gebeurtenis[] = [
      { wat: 'gestuurd', ...over, poging: 1 },
      { wat: 'uitkomst', ...over, uitkomst: 'geweigerd', volgnummer: 0, reden: 'http 400' },
    ];
    expect(soorten(controleer(geweigerd, undefined))).toEqual(['geweigerd']);
    const bezorgd: Gebeurtenis = { wat: 'ontvangen', ...over, kant: 'ggk', ref: 'h1', nieuw: true, antwoord: 'Bv03' };
    expect(soorten(controleer([...geweigerd, bezorgd], undefined))).toEqual(['geweigerd', 'spook']);
  });
});
