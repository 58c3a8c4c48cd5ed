import { existsSync } from 'node:fs';
import { type Gebrek, type NepHub, startNepHub } from './nep-hub.ts';
import { type Opties } from './opties.ts';
import { type Simulator, startSimulator } from './simulator.ts';
import { alleStoringen, GEEN_STORINGEN } from './storing/mix.ts';

const SNEL = { gelijktijdig: 8, pogingen: 60, timeoutMs: 2_000, wachtMs: [10, 100] } as const;

async function metHub(
  opties: Partial<Opties>,
  doe: (s: Simulator, hub: NepHub) => Promise<void>,
  gebrek?: Gebrek,
): Promise<void> {
  const simulator = await startSimulator({
    zaad: 'proef',
    antwoordNa: [1, 5],
    zender: SNEL,
    wegNa: [50, 150],
    ...opties,
  });
  const hub = await startNepHub(simulator.adressen, gebrek, {
    modus: opties.modus ?? 'http',
    backofficeAntwoordt: opties.backofficeAntwoordt ?? false,
  });
  simulator.verbind(hub.adressen);
  try {
    await doe(simulator, hub);
  } finally {
    await hub.sluit();
    await simulator.stop();
  }
}

describe('simulator', () => {
  it('carries a JW301 there and its 302 back, and tells each step', async () => {
    await metHub({ valideer: 'uit' }, async (s) => {
      const reis = await s.reis('JW301');
      expect(reis.uitkomst).toBe('rond');
      expect(reis.stappen.map((st) => st.stap).sort()).toEqual(
        ['beantwoord', 'bezorgd', 'geaccepteerd', 'teruggekomen'].sort(),
      );
    });
  });

  it.each(['JW305', 'WMO307', 'JW315', 'WMO317', 'JW323', 'WMO319'] as const)(
    'carries a %s and its answer',
    async (functie) => {
      await metHub({ valideer: 'uit' }, async (s) => {
        expect((await s.reis(functie)).uitkomst).toBe('rond');
        await s.rust({ limietMs: 5_000, allesBezorgd: true });
        expect(await s.samenvatting()).toMatchObject({ onderweg: 0, spook: 0, dubbel: 0, bevindingen: 0 });
      });
    },
  );

  it.each([
    [false, { vanHub: 1 }],
    [true, { vanHub: 0 }],
  ])(
    'gets one retour for a 305, whether the back office answers (%s) or the hub',
    async (backofficeAntwoordt, telling) => {
      await metHub({ valideer: 'uit', backofficeAntwoordt }, async (s) => {
        expect(await s.reis('JW305')).toMatchObject({ uitkomst: 'rond' });
        await s.rust({ limietMs: 5_000, allesBezorgd: true });
        expect(await s.samenvatting()).toMatchObject({ ...telling, spook: 0, dubbel: 0 });
      });
    },
  );

  it('lets an aanbieder refuse with a retourcode, with a chain error, or not answer at all', async () => {
    await metHub({ valideer: 'uit' }, async (s) => {
      expect((await s.reis('WMO301', { antwoord: { soort: 'retourcode', code: '9332' } })).uitkomst).toBe('rond');
      expect((await s.reis('JW301', { antwoord: { soort: 'fo01', code: 'IB014' } })).uitkomst).toBe('ketenfout');
      expect((await s.reis('JW301', { antwoord: { soort: 'geen' } })).uitkomst).toBe('bezorgd');
      expect((await s.reis('JW301', { aanbieder: '88888888' })).uitkomst).toBe('ketenfout');
    });
  });

  it('tells the story of one client under one name, with what has to be said before', async () => {
    await metHub({ valideer: 'uit' }, async (s) => {
      const verteld: string[] = [];
      s.volg((g) => {
        if (g.wat === 'gestuurd' && g.poging === 1) verteld.push(`${g.functie} ${g.baan}`);
      });
      const reizen = [];
      for (const functie of ['WMO307', 'WMO319', 'WMO323'] as const)
        reizen.push(await s.reis(functie, { dossier: 'een' }));
      expect(reizen.map((r) => r.uitkomst)).toEqual(['rond', 'rond', 'rond']);
      const heen = verteld.filter((v) => /WMO3\d[13579] /.test(v) && !v.startsWith('WMO325'));
      expect(heen.map((v) => v.slice(0, 6))).toEqual(['WMO301', 'WMO305', 'WMO307', 'WMO315', 'WMO319', 'WMO323']);
      expect(new Set(heen.filter((v) => !v.startsWith('WMO319')).map((v) => v.slice(7))).size).toBe(1);
      await expect(s.reis('JW305', { dossier: 'een' })).rejects.toThrow(RangeError);
      await expect(s.reis('WMO323', { dossier: 'een' })).rejects.toThrow(RangeError);
    });
  });

  it('speaks dai and foreign-looking XML as well', async () => {
    await metHub({ valideer: 'uit', modus: 'dai', stijl: 'vreemd' }, async (s) => {
      for (let i = 0; i < 6; i += 1) expect((await s.reis('JW301')).uitkomst).toBe('rond');
      expect((await s.samenvatting()).bevindingen).toBe(0);
    });
  });

  it('loses and doubles nothing behind a good hub, whatever goes wrong on the line', async () => {
    await metHub(
      { valideer: 'uit', storingen: alleStoringen(0.3, ['fo03Client']), antwoord: { soort: 'goed' } },
      async (s) => {
        const wens = { gelijktijdig: 6, perSeconde: 0, dossiers: 4 };
        await s.belast({ functies: ['JW301', 'JW305'], aantal: 40, ...wens });
        s.zetStoringen(GEEN_STORINGEN);
        expect(await s.rust({ limietMs: 20_000, allesBezorgd: true })).toBe(true);
        expect(await s.samenvatting()).toMatchObject({ onderweg: 0, spook: 0, dubbel: 0, bevindingen: 0 });
      },
    );
  });

  it('notices what a bad hub does', async () => {
    await metHub(
      { valideer: 'uit', antwoord: { soort: 'geen' } },
      async (s) => {
        await s.belast({ functies: ['JW301'], aantal: 10, gelijktijdig: 2, perSeconde: 0, dossiers: 0 });
        await s.rust({ limietMs: 2_000, allesBezorgd: false });
        expect(await s.samenvatting()).toMatchObject({ dubbel: 2, onderweg: 0, spook: 0 });
      },
      'verdubbelt',
    );
  });

  const standaarden = '../shared/standaarden';
  const metSchemas = existsSync(standaarden) ? it : it.skip;
  if (!existsSync(standaarden)) process.stdout.write('overgeslagen: officiële schema’s niet gevonden\n');
  metSchemas('writes nothing that the official schemas reject, and catches what they do', async () => {
    await metHub({ valideer: 'alles', stijl: 'vreemd' }, async (s) => {
      for (const functie of [
        'JW301',
        'WMO301',
        'JW305',
        'JW307',
        'WMO315',
        'JW317',
        'JW319',
        'WMO323',
        'JW323',
      ] as const)
        await s.reis(functie);
      await s.reis('JW301', { antwoord: { soort: 'fo01', code: 'IB010' } });
      expect((await s.samenvatting()).voorbeelden).toEqual([]);
    });
  });
});
