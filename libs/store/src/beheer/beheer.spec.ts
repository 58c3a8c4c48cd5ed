import { newHubEvent, newId, TOPIC_GROUPS } from '#hub/envelope';
import { startPostgres, type TestPostgres } from '../../../../test/support/postgres.ts';
import { proefSleutels } from '../../../../test/support/sleutels.ts';
import { type Db, openDb } from '../db.ts';
import { createPartities } from '../partities.ts';
import { Pijplijn } from '../pijplijn/pijplijn.ts';
import { legeWijziging, type NieuweAflevering, type Wijziging } from '../pijplijn/rijen.ts';
import { createActies } from './acties.ts';
import { listBerichten } from './berichten.ts';
import { readStand } from './stand.ts';
import { readTijdlijn } from './tijdlijn.ts';

let server: TestPostgres;
let db: Db;
let pijplijn: Pijplijn;
let tijd = 0;
const NUL = '00000000-0000-0000-0000-000000000000';

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  db = await openDb({ url: await server.createDatabase() });
  await createPartities(db, new Date());
  pijplijn = new Pijplijn(db, proefSleutels(), {
    groepen: TOPIC_GROUPS,
    volgendTijdstip: () => String(++tijd).padStart(17, '0'),
  });
});
afterEach(() => db.close());

/** A message at the door; resolves to its id. */
async function accept(
  anders: { kenmerk?: string; crossKenmerk?: string; connector?: string; functie?: string; sleutel?: string } = {},
): Promise<string> {
  const id = newId();
  const nu = new Date();
  const bericht = {
    id,
    connector: 'gws4all',
    soort: 'Di01' as const,
    zender: { organisatie: '0351', applicatie: 'GWS4all' },
    ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
    kenmerk: id,
    crossKenmerk: null,
    functie: 'JW301',
    tijdstipBericht: null,
    inhoudHash: Buffer.alloc(32),
    grootte: 10,
    baan: 'gws4all|0351',
    traceparent: null,
    ontvangenOp: nu,
    ...anders,
  };
  const event = newHubEvent({
    rol: 'gateway',
    topic: 'hub.ontvangen',
    baan: bericht.baan,
    data: { berichtId: id },
    nu,
  });
  const antwoord = { antwoordKenmerk: newId(), antwoordTijdstip: '20261124120000000' };
  await pijplijn.accepteer([{ bericht, sleutel: Buffer.from(anders.sleutel ?? id), ...antwoord, lichaam: [], event }]);
  return id;
}

function aflevering(berichtId: string, bestemming = 'ggk', telt = true): NieuweAflevering {
  return {
    id: newId(),
    berichtId,
    bestemming,
    soort: 'Di01',
    baan: 'dossier',
    route: 'uit',
    zender: { organisatie: '0351', applicatie: 'Berichtenhub' },
    ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
    crossKenmerk: null,
    functie: 'JW301',
    versie: 3,
    subversie: 2,
    fout: null,
    telt,
    keten: null,
  };
}

/** What a stage decided, written as the pipeline does. */
async function decide(w: Partial<Wijziging>): Promise<void> {
  const event = newHubEvent({
    rol: 'translator',
    topic: 'hub.vertaald',
    baan: 'b',
    data: { berichtId: newId() },
    nu: new Date(),
  });
  await pijplijn.verwerk('router', [event], (_, tx) => tx.schrijf({ ...legeWijziging(), ...w }));
}
const park = (berichtId: string, rol: 'router' | 'finance' | 'translator'): Promise<void> =>
  decide({
    status: [{ berichtId, naar: 'geparkeerd', reden: 'REDEN' }],
    stappen: [{ berichtId, op: new Date(), rol, stap: 'geparkeerd', code: 'REDEN' }],
  });
async function outcome(
  bestemming: string,
  status: 'klaar' | 'afgeleverd' | 'geparkeerd',
  volgendePoging: Date | null = null,
): Promise<void> {
  const open = await pijplijn.open(bestemming, NUL, 100);
  const stap = (berichtId: string) => ({ berichtId, op: new Date(), rol: 'gateway', stap: status });
  const fout = status === 'afgeleverd' ? null : 'HUB_DELIVERY_REFUSED';
  await pijplijn.schrijfPogingen(
    open.map((a) => ({ aflevering: a, status, fout, reden: fout, volgendePoging, stap: stap(a.berichtId) })),
  );
}
const events = async (): Promise<unknown[]> =>
  (await db.pool.query('delete from bus_event returning topic, groep, event')).rows.map(
    (r: { topic: string; groep: string; event: { data: object } }) => ({
      topic: r.topic,
      groep: r.groep,
      ...r.event.data,
    }),
  );
const statusOf = async (id: string): Promise<unknown> =>
  (await db.pool.query('select status from bericht where id = $1', [id])).rows[0]?.status;
const kenmerkOf = async (afleveringId: string): Promise<string> =>
  (await db.pool.query('select kenmerk from aflevering where id = $1', [afleveringId])).rows[0].kenmerk as string;

describe('the list of berichten', () => {
  it('is newest first, page by page, without gaps', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.unshift(await accept());
    const gezien: string[] = [];
    for (let na: string | undefined; ;) {
      const pagina = await listBerichten(db, { limiet: 3, ...(na === undefined ? {} : { na }) });
      gezien.push(...pagina.map((b) => b.id));
      na = pagina.at(-1)?.id;
      if (pagina.length < 3) break;
    }
    expect(gezien).toEqual(ids);
  });

  it('is limited by status, connector, functie and time', async () => {
    const [a, b, c] = [await accept(), await accept({ connector: 'ggk', functie: 'JW305' }), await accept()];
    await park(c, 'router');
    const lijst = async (filter: Parameters<typeof listBerichten>[1]): Promise<string[]> =>
      (await listBerichten(db, filter)).map((r) => r.id);
    expect(await lijst({ status: 'geparkeerd' })).toEqual([c]);
    expect(await lijst({ status: 'onderweg' })).toEqual([b, a]);
    expect(await lijst({ status: 'afgewezen' })).toEqual([]);
    expect(await lijst({ connector: 'ggk' })).toEqual([b]);
    expect(await lijst({ functie: 'JW305', connector: 'gws4all' })).toEqual([]);
    expect(await lijst({ van: new Date(Date.now() + 1000) })).toEqual([]);
    expect(await lijst({ van: new Date(Date.now() - 60_000), tot: new Date(Date.now() + 1000) })).toEqual([c, b, a]);
  });

  it('says what a line needs', async () => {
    const id = await accept();
    expect(await listBerichten(db)).toEqual([
      {
        id,
        kenmerk: id,
        crossKenmerk: null,
        connector: 'gws4all',
        soort: 'Di01',
        functie: 'JW301',
        berichtnaam: null,
        zender: { organisatie: '0351', applicatie: 'GWS4all' },
        ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
        status: 'onderweg',
        reden: null,
        grootte: 10,
        ontvangenOp: expect.any(Date),
        klaarOp: null,
      },
    ]);
  });
});

describe('the balance', () => {
  it('is nothing in an empty store', async () => {
    const leeg = { ontvangen: 0, afgeleverd: 0, afgewezen: 0, onderweg: 0, geparkeerd: 0, wees: 0, verschil: 0 };
    expect(await readStand(db)).toEqual({ ...leeg, bestemmingen: [] });
  });

  it('adds up through every change', async () => {
    const [a, b, c, d] = [await accept(), await accept(), await accept(), await accept()];
    await park(b, 'router');
    await decide({ status: [{ berichtId: c, naar: 'wees', reden: 'VRAAG_ONBEKEND' }] });
    await decide({ status: [{ berichtId: d, naar: 'afgewezen', reden: 'XSD' }] });
    await decide({ afleveringen: [aflevering(a), aflevering(a, 'gws4all')] });
    const voor = await readStand(db);
    expect(voor).toMatchObject({
      ontvangen: 4,
      afgeleverd: 0,
      afgewezen: 1,
      onderweg: 3,
      geparkeerd: 1,
      wees: 1,
      verschil: 0,
    });
    expect(voor.bestemmingen).toEqual([
      { bestemming: 'ggk', open: 1, oudste: expect.any(Date), geparkeerd: 0 },
      { bestemming: 'gws4all', open: 1, oudste: expect.any(Date), geparkeerd: 0 },
    ]);
    await outcome('ggk', 'afgeleverd');
    await outcome('gws4all', 'geparkeerd');
    const na = await readStand(db);
    expect(na).toMatchObject({
      ontvangen: 4,
      afgeleverd: 0,
      afgewezen: 1,
      onderweg: 3,
      geparkeerd: 2,
      wees: 1,
      verschil: 0,
    });
    expect(na.bestemmingen).toEqual([{ bestemming: 'gws4all', open: 0, oudste: null, geparkeerd: 1 }]);
  });
});

describe('the timeline', () => {
  it('of one kenmerk, whichever end it is', async () => {
    const vraag = await accept();
    const uit = aflevering(vraag);
    await decide({
      afleveringen: [uit],
      stappen: [{ berichtId: vraag, op: new Date(), rol: 'router', stap: 'gerouteerd', details: { route: 'uit' } }],
    });
    const verzonden = await kenmerkOf(uit.id);
    const antwoord = await accept({ crossKenmerk: verzonden, connector: 'ggk' });
    await decide({
      vertaald: [
        {
          berichtId: antwoord,
          berichtnaam: 'JW302',
          domein: 'jw',
          identificatie: '1',
          dagtekening: '2026-11-24',
          bsnHmac: [],
          dossier: null,
          antwoordOp: vraag,
        },
      ],
    });
    await accept();
    for (const kenmerk of [vraag, verzonden, antwoord]) {
      const lijnen = await readTijdlijn(db, kenmerk);
      expect(lijnen.map((l) => l.bericht.id)).toEqual([vraag, antwoord]);
    }
    const [lijn] = await readTijdlijn(db, vraag);
    expect(lijn!.stappen.map((s) => [s.rol, s.stap])).toEqual([
      ['gateway', 'ontvangen'],
      ['router', 'gerouteerd'],
    ]);
    expect(lijn!.afleveringen).toEqual([
      expect.objectContaining({ kenmerk: verzonden, bestemming: 'ggk', status: 'klaar', pogingen: 0, telt: true }),
    ]);
  });

  it('shows two senders that use the same kenmerk, and nothing for an unknown one', async () => {
    const ids = [await accept({ kenmerk: 'zelfde', sleutel: '1' }), await accept({ kenmerk: 'zelfde', sleutel: '2' })];
    expect((await readTijdlijn(db, 'zelfde')).map((l) => l.bericht.id)).toEqual(ids);
    expect(await readTijdlijn(db, 'niets')).toEqual([]);
    expect(await readTijdlijn(db, newId())).toEqual([]);
  });
});

describe('what an operator does', () => {
  const acties = () => createActies(db, TOPIC_GROUPS);
  const opdracht = (kenmerk: string) => ({ kenmerk, wie: 'beheer', reden: 'omdat', nu: new Date() });

  it('again: a delivery that waits for its next attempt goes now, under the same kenmerk', async () => {
    const id = await accept();
    const uit = aflevering(id);
    await decide({ afleveringen: [uit] });
    await outcome('ggk', 'klaar', new Date(Date.now() + 3_600_000));
    const kenmerk = await kenmerkOf(uit.id);
    await events();
    expect(await acties().opnieuw(opdracht(id))).toEqual({ gedaan: true, berichtId: id, afleveringen: 1 });
    expect(await events()).toEqual([{ topic: 'hub.uitgaand', groep: 'gateway', bestemming: 'ggk' }]);
    expect((await pijplijn.open('ggk', NUL, 9))[0]).toMatchObject({
      kenmerk,
      volgendePoging: null,
      pogingen: 1,
    });
  });

  it('park and release: held, seen as parked, and on its way again; who and why is kept', async () => {
    const id = await accept();
    await decide({ afleveringen: [aflevering(id), aflevering(id, 'gws4all')] });
    expect(await acties().parkeer(opdracht(id))).toMatchObject({ gedaan: true, afleveringen: 2 });
    expect(await statusOf(id)).toBe('geparkeerd');
    expect((await readStand(db)).bestemmingen.map((b) => [b.bestemming, b.open, b.geparkeerd])).toEqual([
      ['ggk', 0, 1],
      ['gws4all', 0, 1],
    ]);
    expect(await acties().parkeer(opdracht(id))).toEqual({ gedaan: false, code: 'NIETS_TE_DOEN', berichtIds: [id] });
    expect(await acties().vrijgeven(opdracht(id))).toMatchObject({ gedaan: true, afleveringen: 2 });
    expect(await statusOf(id)).toBe('onderweg');
    expect(await acties().vrijgeven(opdracht(id))).toEqual({ gedaan: false, code: 'NIETS_TE_DOEN', berichtIds: [id] });
    const [lijn] = await readTijdlijn(db, id);
    expect(lijn!.acties.map(({ wie, actie, reden }) => [wie, actie, reden])).toEqual([
      ['beheer', 'parkeer', 'omdat'],
      ['beheer', 'vrijgeven', 'omdat'],
    ]);
    expect(lijn!.stappen.filter((s) => s.rol === 'console').map((s) => s.stap)).toEqual(['geparkeerd', 'vrijgegeven']);
    expect((await readStand(db)).verschil).toBe(0);
  });

  it('by the kenmerk of one delivery, only that one', async () => {
    const id = await accept();
    const [een, twee] = [aflevering(id), aflevering(id, 'gws4all')];
    await decide({ afleveringen: [een, twee] });
    expect(await acties().parkeer(opdracht(await kenmerkOf(twee.id)))).toMatchObject({ gedaan: true, afleveringen: 1 });
    expect((await readStand(db)).bestemmingen.map((b) => [b.bestemming, b.geparkeerd])).toEqual([
      ['ggk', 0],
      ['gws4all', 1],
    ]);
  });

  it.each([
    ['router', 'hub.getoetst', 'router'],
    ['finance', 'hub.vertaald', 'finance'],
    ['translator', 'hub.ontvangen', 'translator'],
  ] as const)('what the %s parked goes on from there: %s', async (rol, topic, groep) => {
    const id = await accept();
    await park(id, rol);
    await decide({ afleveringen: [aflevering(id, 'gws4all', false)] });
    await events();
    expect(await acties().vrijgeven(opdracht(id))).toEqual({ gedaan: true, berichtId: id, afleveringen: 0 });
    expect(await events()).toEqual([{ topic, groep, berichtId: id }]);
    expect(await statusOf(id)).toBe('onderweg');
    expect(await acties().vrijgeven(opdracht(id))).toEqual({ gedaan: false, code: 'IN_VERWERKING', berichtIds: [id] });
    expect((await readStand(db)).verschil).toBe(0);
  });

  it('a final outcome stays', async () => {
    const [goed, fout] = [await accept(), await accept()];
    await decide({ afleveringen: [aflevering(goed)], status: [{ berichtId: fout, naar: 'afgewezen', reden: 'XSD' }] });
    await outcome('ggk', 'afgeleverd');
    for (const id of [goed, fout]) {
      for (const actie of ['opnieuw', 'parkeer', 'vrijgeven'] as const) {
        expect(await acties()[actie](opdracht(id))).toEqual({ gedaan: false, code: 'AL_KLAAR', berichtIds: [id] });
      }
    }
    expect(await readStand(db)).toMatchObject({ afgeleverd: 1, afgewezen: 1, onderweg: 0, verschil: 0 });
    expect((await db.pool.query('select 1 from operator_actie')).rowCount).toBe(0);
  });

  it('a notice of a refused bericht that got stuck can be sent again, by its own kenmerk', async () => {
    const id = await accept();
    const melding = aflevering(id, 'gws4all', false);
    await decide({ status: [{ berichtId: id, naar: 'afgewezen', reden: 'XSD' }], afleveringen: [melding] });
    await outcome('gws4all', 'geparkeerd');
    expect(await acties().opnieuw(opdracht(id))).toMatchObject({ gedaan: false, code: 'AL_KLAAR' });
    expect(await acties().opnieuw(opdracht(await kenmerkOf(melding.id)))).toMatchObject({
      gedaan: true,
      afleveringen: 1,
    });
    expect(await statusOf(id)).toBe('afgewezen');
  });

  it('unknown, more than one, still being worked on: refused, and nothing changes', async () => {
    await accept({ kenmerk: 'zelfde', sleutel: '1' });
    await accept({ kenmerk: 'zelfde', sleutel: '2' });
    const bezig = await accept();
    expect(await acties().opnieuw(opdracht('weg'))).toEqual({ gedaan: false, code: 'ONBEKEND', berichtIds: [] });
    expect(await acties().opnieuw(opdracht('zelfde'))).toMatchObject({
      gedaan: false,
      code: 'MEERDERE',
      berichtIds: { length: 2 },
    });
    expect(await acties().parkeer(opdracht(bezig))).toEqual({
      gedaan: false,
      code: 'IN_VERWERKING',
      berichtIds: [bezig],
    });
    expect((await db.pool.query('select 1 from operator_actie')).rowCount).toBe(0);
  });

  it('two operators at once: one does it, the other finds it done', async () => {
    const id = await accept();
    await park(id, 'router');
    await events();
    const uitkomsten = await Promise.all([1, 2, 3].map(() => acties().vrijgeven(opdracht(id))));
    expect(uitkomsten.filter((u) => u.gedaan)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });
});
