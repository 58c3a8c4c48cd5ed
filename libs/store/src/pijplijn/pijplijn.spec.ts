import { addUitgaand, firstIdAt, newHubEvent, newId, TOPIC_GROUPS } from '#hub/envelope';
import { proefSleutels } from '../../../../test/support/sleutels.ts';
import { startPostgres, type TestPostgres } from '../../../../test/support/postgres.ts';
import { type Db, openDb } from '../db.ts';
import { createPartities } from '../partities.ts';
import { ORIGINEEL, uitgaand } from '../lichaam.ts';
import { type Aanname } from './accepteer.ts';
import { type OpenAflevering, type Poging } from './bezorg.ts';
import { Pijplijn } from './pijplijn.ts';
import { legeWijziging, type NieuweAflevering, type Wijziging } from './rijen.ts';

let server: TestPostgres;
let db: Db;
let pijplijn: Pijplijn;
let tijd = 0;

beforeAll(async () => {
  server = await startPostgres();
  db = await openDb({ url: server.url });
  await createPartities(db, new Date());
  const volgendTijdstip = (vorige: string | null): string =>
    String(Math.max(++tijd, Number(vorige ?? 0) + 1)).padStart(17, '0');
  pijplijn = new Pijplijn(db, proefSleutels(), { groepen: TOPIC_GROUPS, volgendTijdstip });
});
afterAll(async () => {
  await db.close();
  await server.stop();
});
beforeEach(async () => {
  await db.pool.query(
    'truncate bericht, bericht_bsn, lichaam, stap, aflevering, ontvangst, correlatie, payload_sleutel, bus_event, inbox, telling, verzender_klok',
  );
});

const INHOUD = Buffer.from('<bericht/>');

function aanname(anders: { kenmerk?: string; hash?: Buffer } = {}): Aanname {
  const id = newId();
  const nu = new Date();
  const kenmerk = anders.kenmerk ?? id;
  return {
    bericht: {
      id,
      connector: 'gws4all',
      soort: 'Di01',
      zender: { organisatie: '0351', applicatie: 'GWS4all' },
      ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
      kenmerk,
      crossKenmerk: null,
      functie: 'JW301',
      tijdstipBericht: '20260703101500123',
      inhoudHash: anders.hash ?? Buffer.alloc(32, 1),
      grootte: INHOUD.length,
      baan: 'gws4all|0351',
      traceparent: null,
      ontvangenOp: nu,
    },
    sleutel: Buffer.from(kenmerk),
    antwoordKenmerk: `antwoord-op-${kenmerk}`,
    antwoordTijdstip: '20260703101500124',
    lichaam: pijplijn.versleutel({ berichtId: id, soort: ORIGINEEL }, INHOUD),
    event: newHubEvent({ rol: 'gateway', topic: 'hub.ontvangen', baan: 'gws4all|0351', data: { berichtId: id }, nu }),
  };
}

function aflevering(berichtId: string, anders: Partial<NieuweAflevering> = {}): NieuweAflevering {
  return {
    id: newId(),
    berichtId,
    bestemming: 'ggk',
    soort: 'Di01',
    baan: 'dossier',
    route: 'jw-toewijzing-uit',
    zender: { organisatie: '0351', applicatie: 'Berichtenhub' },
    ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
    crossKenmerk: null,
    functie: 'JW301',
    versie: 3,
    subversie: 2,
    fout: null,
    telt: true,
    keten: 'wacht',
    ...anders,
  };
}

async function stand(): Promise<Record<string, number>> {
  const { rows } = await db.pool.query<{ naam: string; aantal: number }>(
    'select naam, sum(aantal)::int as aantal from telling group by naam',
  );
  return Object.fromEntries(rows.map((r) => [r.naam, r.aantal]));
}

async function waarde<T>(sql: string, ...params: unknown[]): Promise<T> {
  const { rows } = await db.pool.query<Record<string, T>>(sql, params);
  return Object.values(rows[0] ?? {})[0] as T;
}

/** Accepts one message and writes what a stage decides about it. */
async function verwerk(vul: (w: Wijziging, berichtId: string) => void, a = aanname()): Promise<string> {
  await pijplijn.accepteer([a]);
  await pijplijn.verwerk('router', [a.event], async (_events, tx) => {
    await tx.berichten([a.bericht.id]);
    const w = legeWijziging();
    vul(w, a.bericht.id);
    await tx.schrijf(w);
  });
  return a.bericht.id;
}

const poging = (open: OpenAflevering, status: Poging['status']): Poging => ({
  aflevering: open,
  status,
  fout: null,
  reden: null,
  volgendePoging: null,
  stap: { berichtId: open.berichtId, op: new Date(), rol: 'gateway', stap: status },
});

describe('accepting', () => {
  it('stores message, body, step, outbox row and count together', async () => {
    const a = aanname();
    expect(await pijplijn.accepteer([a])).toEqual([
      {
        uitkomst: 'nieuw',
        berichtId: a.bericht.id,
        antwoordKenmerk: a.antwoordKenmerk,
        antwoordTijdstip: a.antwoordTijdstip,
      },
    ]);
    expect(await stand()).toEqual({ ontvangen: 1 });
    expect(await waarde('select count(*)::int from bus_event')).toBe(1);
    expect(await waarde('select stap from stap')).toBe('ontvangen');
  });

  it('the identical message again gets the answer of the first time and stores nothing', async () => {
    const eerste = aanname({ kenmerk: 'k1' });
    await pijplijn.accepteer([eerste]);
    const [weer] = await pijplijn.accepteer([aanname({ kenmerk: 'k1' })]);
    expect(weer).toMatchObject({
      uitkomst: 'identiek',
      berichtId: eerste.bericht.id,
      antwoordKenmerk: 'antwoord-op-k1',
    });
    expect(await stand()).toEqual({ ontvangen: 1 });
  });

  it('the same key with other content is told apart, also within one batch', async () => {
    const uit = await pijplijn.accepteer([
      aanname({ kenmerk: 'k1' }),
      aanname({ kenmerk: 'k1', hash: Buffer.alloc(32, 2) }),
      aanname({ kenmerk: 'k2' }),
    ]);
    expect(uit.map((u) => u.uitkomst)).toEqual(['nieuw', 'afwijkend', 'nieuw']);
    expect(await stand()).toEqual({ ontvangen: 2 });
  });

  it('two doors at once accept one key once', async () => {
    const uit = await Promise.all(Array.from({ length: 8 }, () => pijplijn.accepteer([aanname({ kenmerk: 'k1' })])));
    expect(uit.flat().filter((u) => u.uitkomst === 'nieuw')).toHaveLength(1);
    expect(await stand()).toEqual({ ontvangen: 1 });
  });
});

describe('a stage', () => {
  it('does the same event once, whatever the bus delivers', async () => {
    const a = aanname();
    await pijplijn.accepteer([a]);
    let keren = 0;
    const werk = (): Promise<void> => Promise.resolve(void keren++);
    await pijplijn.verwerk('translator', [a.event, a.event], werk);
    await pijplijn.verwerk('translator', [a.event], werk);
    expect(keren).toBe(1);
    await pijplijn.verwerk('router', [a.event], werk);
    expect(keren).toBe(2);
  });

  it('what fails leaves no trace and comes again whole', async () => {
    const a = aanname();
    await pijplijn.accepteer([a]);
    const stuk = pijplijn.verwerk('translator', [a.event], async (_e, tx) => {
      await tx.schrijf({ ...legeWijziging(), status: [{ berichtId: a.bericht.id, naar: 'afgewezen', reden: 'XSD' }] });
      throw new Error('stuk');
    });
    await expect(stuk).rejects.toThrow('stuk');
    expect(await stand()).toEqual({ ontvangen: 1 });
    let keren = 0;
    await pijplijn.verwerk('translator', [a.event], () => Promise.resolve(void keren++));
    expect(keren).toBe(1);
  });

  it('reads back heads and bodies', async () => {
    const a = aanname();
    await pijplijn.accepteer([a]);
    await pijplijn.verwerk('translator', [a.event], async (_e, tx) => {
      expect(await tx.berichten([a.bericht.id])).toMatchObject([
        { id: a.bericht.id, status: 'onderweg', kenmerk: a.bericht.kenmerk },
      ]);
      expect(await tx.originelen([a.bericht.id, newId()])).toEqual([INHOUD, undefined]);
    });
  });

  it('a BSN is only found back by its keyed hash', async () => {
    const bsnHmac = [pijplijn.bsnHmac('999900006'), pijplijn.bsnHmac('999990019')];
    const id = await verwerk((w, berichtId) =>
      w.vertaald.push({
        berichtId,
        berichtnaam: 'JW323',
        domein: 'jw',
        identificatie: 'D1',
        dagtekening: '2026-07-03',
        bsnHmac,
        dossier: null,
        antwoordOp: null,
      }),
    );
    expect(await waarde('select bericht_id from bericht_bsn where bsn_hmac = $1', pijplijn.bsnHmac('999990019'))).toBe(
      id,
    );
  });
});

describe('deliveries', () => {
  it('tijdstippen of a zender strictly rise over batches, and the correlation is there before anything is sent', async () => {
    await verwerk((w, id) => w.afleveringen.push(aflevering(id), aflevering(id)));
    await verwerk((w, id) => w.afleveringen.push(aflevering(id)));
    const open = await pijplijn.open('ggk', firstIdAt(0), 10);
    const tijdstippen = open.map((a) => a.tijdstipBericht);
    expect(tijdstippen).toEqual([...new Set(tijdstippen)].sort());
    expect(
      await waarde(
        'select count(*)::int from correlatie where kenmerk = any($1)',
        open.map((a) => a.kenmerk),
      ),
    ).toBe(3);
  });

  it('gives each waiting delivery its own payload, and none to one that waits no longer', async () => {
    await verwerk((w, id) => {
      for (const tekst of ['een', 'twee']) {
        const nieuw = aflevering(id);
        w.afleveringen.push(nieuw);
        w.lichamen.push(...pijplijn.versleutel({ berichtId: id, soort: uitgaand(nieuw.id) }, Buffer.from(tekst)));
      }
    });
    const [een, twee] = await pijplijn.open('ggk', firstIdAt(0), 10);
    await pijplijn.schrijfPogingen([poging(een!, 'geparkeerd')]);
    const payloads = await pijplijn.payloads([een!, twee!]);
    expect(payloads.has(een!.id)).toBe(false);
    expect(String(payloads.get(twee!.id))).toBe('twee');
  });

  it('a bericht is done when all its deliveries are, and the balance moves with it', async () => {
    const id = await verwerk((w, berichtId) =>
      w.afleveringen.push(aflevering(berichtId), aflevering(berichtId, { bestemming: 'map' })),
    );
    const [ggk] = await pijplijn.open('ggk', firstIdAt(0), 10);
    const [map] = await pijplijn.open('map', firstIdAt(0), 10);
    await pijplijn.schrijfPogingen([poging(ggk!, 'afgeleverd')]);
    expect(await waarde('select status from bericht where id = $1', id)).toBe('onderweg');
    await pijplijn.schrijfPogingen([poging(map!, 'afgeleverd')]);
    expect(await waarde('select status from bericht where id = $1', id)).toBe('afgeleverd');
    expect(await stand()).toEqual({ ontvangen: 1, afgeleverd: 1 });
  });

  it('an outcome that is written twice counts once', async () => {
    await verwerk((w, id) => w.afleveringen.push(aflevering(id)));
    const [open] = await pijplijn.open('ggk', firstIdAt(0), 10);
    await pijplijn.schrijfPogingen([poging(open!, 'afgeleverd')]);
    await pijplijn.schrijfPogingen([poging(open!, 'afgeleverd')]);
    expect(await stand()).toEqual({ ontvangen: 1, afgeleverd: 1 });
  });

  it('a notice to the sender never decides the outcome of the bericht', async () => {
    const id = await verwerk((w, berichtId) => {
      w.afleveringen.push(aflevering(berichtId, { soort: 'Fo01', telt: false, bestemming: 'gws4all', keten: null }));
      w.status.push({ berichtId, naar: 'geparkeerd', reden: 'ONBEKENDE_AANBIEDER' });
    });
    const [melding] = await pijplijn.open('gws4all', firstIdAt(0), 10);
    await pijplijn.schrijfPogingen([poging(melding!, 'afgeleverd')]);
    expect(await waarde('select status from bericht where id = $1', id)).toBe('geparkeerd');
  });

  it('a chain error after delivery moves the bericht from afgeleverd to afgewezen, once', async () => {
    const id = await verwerk((w, berichtId) => w.afleveringen.push(aflevering(berichtId)));
    const [open] = await pijplijn.open('ggk', firstIdAt(0), 10);
    await pijplijn.schrijfPogingen([poging(open!, 'afgeleverd')]);
    const fout = (w: Wijziging): void => {
      w.keten.push({ afleveringId: open!.id, keten: 'afgekeurd', reden: 'IB010' });
      w.status.push({ berichtId: id, naar: 'afgewezen', reden: 'IB010' });
    };
    await verwerk(fout);
    await verwerk(fout);
    expect(await stand()).toMatchObject({ afgeleverd: 0, afgewezen: 1 });
  });

  it('an answer that overtakes the acknowledgement stands', async () => {
    await verwerk((w, id) => w.afleveringen.push(aflevering(id)));
    const [open] = await pijplijn.open('ggk', firstIdAt(0), 10);
    await verwerk((w) => w.keten.push({ afleveringId: open!.id, keten: 'afgekeurd', reden: 'IB010' }));
    await pijplijn.schrijfPogingen([poging(open!, 'afgeleverd')]);
    expect(await waarde('select status from aflevering where id = $1', open!.id)).toBe('afgewezen');
  });
});

describe('questions and orphans', () => {
  it('an answer finds its question by the kenmerk that went out', async () => {
    const id = await verwerk((w, berichtId) => w.afleveringen.push(aflevering(berichtId)));
    const [open] = await pijplijn.open('ggk', firstIdAt(0), 10);
    await verwerk(() => undefined);
    const a = aanname();
    await pijplijn.accepteer([a]);
    await pijplijn.verwerk('translator', [a.event], async (_e, tx) => {
      const vragen = await tx.vragen([open!.kenmerk, 'onbekend']);
      expect([...vragen]).toMatchObject([
        [open!.kenmerk, { berichtId: id, bestemming: 'ggk', connector: 'gws4all', keten: 'wacht' }],
      ]);
    });
  });

  it('or by content, when it came without envelope', async () => {
    const sleutel = { berichtnaam: 'JW301', afzender: '0351', identificatie: 'A1' };
    const id = await verwerk((w, berichtId) => {
      w.afleveringen.push(aflevering(berichtId));
      w.payloadSleutels.push({ ...sleutel, berichtId });
    });
    const a = aanname();
    await pijplijn.accepteer([a]);
    await pijplijn.verwerk('translator', [a.event], async (_e, tx) => {
      expect([...(await tx.vragenOpInhoud([sleutel]))]).toMatchObject([['JW301|0351|A1', { berichtId: id }]]);
    });
  });

  it('an orphan goes on as soon as its question is known', async () => {
    const wees = { ...aanname() };
    const metVraag: Aanname = { ...wees, bericht: { ...wees.bericht, crossKenmerk: 'later-bekend' } };
    await verwerk((w, berichtId) => w.status.push({ berichtId, naar: 'wees', reden: 'VRAAG_ONBEKEND' }), metVraag);
    const maak = (w: { id: string; baan: string }) =>
      newHubEvent({
        rol: 'translator',
        topic: 'hub.ontvangen',
        baan: w.baan,
        data: { berichtId: w.id },
        nu: new Date(),
      });
    expect(await pijplijn.herstelWezen(maak)).toBe(0);
    await db.pool.query(`insert into correlatie values ('later-bekend', $1, $2, now())`, [newId(), newId()]);
    expect(await pijplijn.herstelWezen(maak)).toBe(1);
    expect(await waarde('select status from bericht where id = $1', metVraag.bericht.id)).toBe('onderweg');
  });

  it('an orphan that stays alone too long is for the operator', async () => {
    const id = await verwerk((w, berichtId) => w.status.push({ berichtId, naar: 'wees', reden: 'VRAAG_ONBEKEND' }));
    expect(await pijplijn.parkeerOudeWezen(new Date(0))).toEqual([]);
    expect(await pijplijn.parkeerOudeWezen(new Date(Date.now() + 1))).toEqual([id]);
  });
});

it('a batch wakes a destination once', () => {
  const w = legeWijziging();
  addUitgaand(w.events, 'router', 'ggk', new Date());
  addUitgaand(w.events, 'router', 'ggk', new Date());
  expect(w.events).toHaveLength(1);
});
