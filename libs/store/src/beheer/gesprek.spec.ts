import { newHubEvent, newId, TOPIC_GROUPS } from '#hub/envelope';
import { benenVan } from '#hub/gesprek';
import { maakKalender } from '#hub/termijnen';
import fc from 'fast-check';
import { gespreksbericht, type Gespreksnaam, type Gesprekswens } from '../../../../test/builders/gespreksbericht.ts';
import { startPostgres, type TestPostgres } from '../../../../test/support/postgres.ts';
import { proefSleutels } from '../../../../test/support/sleutels.ts';
import { type Db, openDb } from '../db.ts';
import { createPartities } from '../partities.ts';
import { type GesprekWijziging } from '../pijplijn/gesprekken.ts';
import { Pijplijn } from '../pijplijn/pijplijn.ts';
import { type BerichtStatus, legeWijziging } from '../pijplijn/rijen.ts';
import { readGesprek } from './gesprek.ts';

const kalender = maakKalender();
/** A Tuesday. */
const OP = new Date('2026-11-24T10:00:00Z');
let server: TestPostgres;
let db: Db;
let pijplijn: Pijplijn;

beforeAll(async () => {
  server = await startPostgres();
  db = await openDb({ url: server.url });
  await createPartities(db, new Date());
  pijplijn = new Pijplijn(db, proefSleutels(), { groepen: TOPIC_GROUPS, volgendTijdstip: (v) => `${v ?? ''}0` });
});
afterAll(async () => {
  await db.close();
  await server.stop();
});
beforeEach(() => db.pool.query('truncate gesprek, gesprek_been, gesprek_besluit'));

function heen(id: string, naam: Gespreksnaam, wens: Gesprekswens = {}): GesprekWijziging {
  const waarde = gespreksbericht(naam, { dagtekening: '2026-11-23', ...wens });
  return benenVan({ soort: 'heen', naam, waarde, berichtId: id, op: OP }, kalender);
}
const retour = (heenId: string, naam: Gespreksnaam, goed: boolean, berichtId = newId()): GesprekWijziging =>
  benenVan({ soort: 'retour', naam, heenId, berichtId, goed }, kalender);

/** One batch of a stage. */
function write(...gesprekken: GesprekWijziging[]): Promise<void> {
  const kop = { rol: 'finance', topic: 'hub.vertaald', baan: 'b', nu: OP } as const;
  const event = newHubEvent({ ...kop, data: { berichtId: newId() } });
  return pijplijn.verwerk('finance', [event], (_, tx) => tx.schrijf({ ...legeWijziging(), gesprekken }));
}

/** A bericht at the door, which the translator understood. */
async function accept(berichtnaam: string, status: BerichtStatus = 'afgeleverd'): Promise<string> {
  const id = newId();
  const partij = { organisatie: '0351', applicatie: 'GWS4all' };
  const bericht = {
    id,
    connector: 'gws4all',
    soort: 'Di01' as const,
    zender: partij,
    ontvanger: partij,
    kenmerk: `k-${id}`,
    crossKenmerk: null,
    functie: berichtnaam,
    tijdstipBericht: null,
    inhoudHash: Buffer.alloc(32),
    grootte: 10,
    baan: 'b',
    traceparent: null,
    ontvangenOp: OP,
  };
  const event = newHubEvent({ rol: 'gateway', topic: 'hub.ontvangen', baan: 'b', data: { berichtId: id }, nu: OP });
  const antwoord = { antwoordKenmerk: newId(), antwoordTijdstip: '20261124120000000' };
  await pijplijn.accepteer([{ bericht, sleutel: Buffer.from(id), ...antwoord, lichaam: [], event }]);
  await db.pool.query('update bericht set berichtnaam = $2, status = $3 where id = $1', [id, berichtnaam, status]);
  return id;
}

/** `been/referentie staat`, per gesprek. */
async function show(kenmerk: string, vandaag = '2026-11-25'): Promise<Record<string, string[]>> {
  const gesprekken = await readGesprek(db, kenmerk, vandaag);
  return Object.fromEntries(
    gesprekken.map((g) => [
      g.berichtnaam,
      g.benen.map((b) => `${b.referentie === null ? b.been : `${b.been}/${b.referentie}`} ${b.staat}`),
    ]),
  );
}

describe('a gesprek of one question and one answer', () => {
  it.each([
    ['JW301', '302', 'JW302'],
    ['WMO305', '306', 'WMO306'],
    ['JW307', '308', 'JW308'],
  ] as const)('%s: leg %s waits, is late, is there', async (naam, been, retournaam) => {
    const id = await accept(naam);
    await write(heen(id, naam));
    expect(await show(id, '2026-11-27')).toEqual({ [naam]: ['heen afgeleverd', `${been} wacht`] });
    expect(await show(id, '2026-11-28')).toEqual({ [naam]: ['heen afgeleverd', `${been} te laat`] });
    const antwoord = await accept(retournaam, 'onderweg');
    await write(retour(id, naam, true, antwoord));
    const verwacht = { [naam]: ['heen beantwoord', `${been} onderweg`] };
    expect(await show(`k-${id}`, '2026-12-31')).toEqual(verwacht);
    expect(await show(`k-${antwoord}`, '2026-12-31')).toEqual(verwacht);
  });

  it('that was rejected', async () => {
    const id = await accept('JW305');
    const antwoord = await accept('JW306');
    await write(heen(id, 'JW305'), retour(id, 'JW305', false, antwoord));
    expect(await show(id)).toEqual({ JW305: ['heen afgekeurd', '306 afgeleverd'] });
  });

  it('tells kenmerk, times and last day of each leg, and nothing of an unknown kenmerk', async () => {
    const id = await accept('JW301');
    await write(heen(id, 'JW301'));
    expect(await readGesprek(db, id, '2026-11-25')).toEqual([
      {
        id,
        berichtnaam: 'JW301',
        domein: 'jw',
        aanbieder: '99000022',
        op: OP,
        benen: [
          expect.objectContaining({ been: 'heen', kenmerk: `k-${id}`, uiterlijk: null, ontvangenOp: OP }),
          expect.objectContaining({ been: '302', kenmerk: null, uiterlijk: '2026-11-27', berichtId: null }),
        ],
      },
    ]);
    expect(await readGesprek(db, 'weg', '2026-11-25')).toEqual([]);
    expect(await readGesprek(db, await accept('JW323'), '2026-11-25')).toEqual([]);
  });

  it('is found by a bericht that answers it but is no leg of it', async () => {
    const id = await accept('JW301');
    await write(heen(id, 'JW301'));
    const tweede = await accept('JW302', 'geparkeerd');
    await db.pool.query('update bericht set antwoord_op = $2 where id = $1', [tweede, id]);
    expect(Object.keys(await show(tweede))).toEqual(['JW301']);
  });
});

describe('a verzoek', () => {
  it('VOT: a besluit per product, each with its own state; whichever kenmerk, the whole story', async () => {
    const vot = await accept('JW315');
    await write(heen(vot, 'JW315', { referenties: ['A', 'B'] }));
    expect(await show(vot, '2026-12-02')).toEqual({
      JW315: ['heen afgeleverd', '316 te laat', 'besluit/A te laat', 'besluit/B te laat'],
    });
    const r316 = await accept('JW316');
    await write(retour(vot, 'JW315', true, r316));
    const b301 = await accept('JW301', 'onderweg');
    await write(heen(b301, 'JW301', { referenties: ['A'] }));
    const b319 = await accept('JW319');
    await write(heen(b319, 'JW319', { referenties: ['B'], verzoekAntwoord: '2' }));
    const r320 = await accept('JW320');
    await write(retour(b319, 'JW319', true, r320));
    const verwacht = {
      JW315: [
        'heen beantwoord',
        '316 afgeleverd',
        'besluit/A onderweg',
        'besluit/B beantwoord',
        'besluit-na-onderzoek/B wacht',
      ],
      JW301: ['heen onderweg', '302 wacht'],
      JW319: ['heen beantwoord', '320 afgeleverd'],
    };
    for (const id of [vot, r316, b301, b319, r320]) expect(await show(id, '2026-12-24')).toEqual(verwacht);
    expect((await show(vot, '2027-01-19'))['JW315']?.at(-1)).toBe('besluit-na-onderzoek/B te laat');
  });

  it('VOW: one besluit on the whole, first under investigation and then honoured', async () => {
    const vow = await accept('WMO317');
    await write(heen(vow, 'WMO317', { referenties: ['W'] }), retour(vow, 'WMO317', true));
    const onderzoek = await accept('WMO319');
    await write(heen(onderzoek, 'WMO319', { referenties: ['W'], verzoekAntwoord: '2' }));
    const b301 = await accept('WMO301');
    await write(heen(b301, 'WMO301', { referenties: ['W', 'W'] }), retour(b301, 'WMO301', true));
    expect((await show(vow))['WMO317']).toEqual([
      'heen beantwoord',
      '318 opgeruimd',
      'besluit/W afgeleverd',
      'besluit-na-onderzoek/W beantwoord',
    ]);
  });

  it('that was rejected is not decided any more, and its reference is free for the next', async () => {
    const [eerste, tweede] = [await accept('JW315'), await accept('JW315')];
    await write(heen(eerste, 'JW315', { referenties: ['A'] }), retour(eerste, 'JW315', false));
    expect((await show(eerste, '2026-12-31'))['JW315']).toEqual([
      'heen afgekeurd',
      '316 opgeruimd',
      'besluit/A vervallen',
    ]);
    await write(heen(tweede, 'JW315', { referenties: ['A'] }), retour(tweede, 'JW315', true));
    const b301 = await accept('JW301');
    await write(heen(b301, 'JW301', { referenties: ['A'] }));
    expect((await show(tweede))['JW315']?.at(-1)).toBe('besluit/A afgeleverd');
    expect((await show(eerste))['JW315']?.at(-1)).toBe('besluit/A vervallen');
  });

  it('waits again when its besluit is rejected, until the next one', async () => {
    const vot = await accept('JW315');
    await write(heen(vot, 'JW315', { referenties: ['A'] }), retour(vot, 'JW315', true));
    const fout = await accept('JW319');
    await write(heen(fout, 'JW319', { referenties: ['A'], verzoekAntwoord: '2' }));
    expect((await show(vot))['JW315']?.slice(2)).toEqual(['besluit/A afgeleverd', 'besluit-na-onderzoek/A wacht']);
    await write(retour(fout, 'JW319', false));
    expect((await show(vot))['JW315']?.slice(2)).toEqual(['besluit/A wacht']);
    const b301 = await accept('JW301');
    await write(heen(b301, 'JW301', { referenties: ['A'] }));
    expect((await show(vot))['JW315']?.slice(2)).toEqual(['besluit/A afgeleverd']);
  });

  it('keeps its first besluit when a later 301 repeats the toewijzing', async () => {
    const vot = await accept('JW315');
    await write(heen(vot, 'JW315', { referenties: ['A'] }));
    const [een, twee] = [await accept('JW301'), await accept('JW301')];
    await write(heen(een, 'JW301', { referenties: ['A'] }));
    await write(heen(twee, 'JW301', { referenties: ['A'] }));
    const besluit = async (): Promise<string | null | undefined> =>
      (await readGesprek(db, vot, '2026-11-25'))[0]?.benen.find((b) => b.been === 'besluit')?.berichtId;
    expect(await besluit()).toBe(een);
    await write(retour(een, 'JW301', false));
    expect(await besluit()).toBe(twee);
  });

  it('of another aanbieder or domain with the same reference is another verzoek', async () => {
    const [vot, wmo] = [await accept('JW315'), await accept('WMO315')];
    const ander = heen(newId(), 'JW315', { referenties: ['A'] });
    await write(heen(vot, 'JW315', { referenties: ['A'] }));
    await write(heen(wmo, 'WMO315', { referenties: ['A'] }));
    await write({ ...ander, gesprekken: ander.gesprekken.map((g) => ({ ...g, aanbieder: '12345678' })) });
    await write(heen(await accept('WMO301'), 'WMO301', { referenties: ['A'] }));
    const { rows } = await db.pool.query(
      `select g.domein, g.aanbieder from gesprek g join gesprek_been b on b.gesprek = g.id where b.been = 'besluit' and not verwacht`,
    );
    expect(rows).toEqual([{ domein: 'wmo', aanbieder: '99000022' }]);
  });
});

describe('the order in which events become known', () => {
  const [vot, vow, onderzoek, afwijzing, b301, b301b] = Array.from({ length: 6 }, newId) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const retouren = Array.from({ length: 6 }, newId);
  /** A verzoek that was rejected beside one that was not, two besluiten of which one was rejected, a repeat. */
  const EVENTS: readonly GesprekWijziging[] = [
    heen(vot, 'JW315', { referenties: ['A', 'B', 'D'] }),
    retour(vot, 'JW315', true, retouren[0]),
    heen(vow, 'JW317', { referenties: ['C'] }),
    retour(vow, 'JW317', false, retouren[1]),
    heen(onderzoek, 'JW319', { referenties: ['A'], verzoekAntwoord: '2' }),
    retour(onderzoek, 'JW319', true, retouren[2]),
    heen(afwijzing, 'JW319', { referenties: ['A'] }),
    retour(afwijzing, 'JW319', false, retouren[3]),
    heen(b301, 'JW301', { referenties: ['A', 'B', 'C'] }),
    retour(b301, 'JW301', true, retouren[4]),
    heen(b301b, 'JW301', { referenties: ['A', 'B'] }),
    retour(b301b, 'JW301', false, retouren[5]),
  ];
  const state = async (): Promise<{ verwacht: boolean }[]> =>
    (await db.pool.query<{ verwacht: boolean }>('select * from gesprek_been order by gesprek, been, referentie')).rows;

  it('has no meaning, nor has a repeat, nor how they are spread over batches and processes', async () => {
    await write(...EVENTS);
    const goed = await state();
    expect(goed.filter((b) => b.verwacht)).toEqual([expect.objectContaining({ been: 'besluit', referentie: 'D' })]);
    const volgorde = fc
      .tuple(
        fc.shuffledSubarray([...EVENTS.keys()], { minLength: EVENTS.length }),
        fc.array(fc.nat(EVENTS.length - 1), { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 16, maxLength: 16 }),
      )
      .map(([alle, dubbel, groottes]) => {
        const rest = [...alle, ...dubbel].map((i) => EVENTS[i]!);
        return groottes.map((n) => rest.splice(0, n)).filter((batch) => batch.length > 0);
      });
    await fc.assert(
      fc.asyncProperty(volgorde, fc.boolean(), async (batches, tegelijk) => {
        await db.pool.query('truncate gesprek, gesprek_been, gesprek_besluit');
        if (tegelijk) await Promise.all(batches.map((batch) => write(...batch)));
        else for (const batch of batches) await write(...batch);
        expect(await state()).toEqual(goed);
      }),
      { numRuns: 25 },
    );
  });
});
