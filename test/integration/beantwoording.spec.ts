import { setTimeout as slaap } from 'node:timers/promises';
import { nederlandseDatum, newHubEvent } from '#hub/envelope';
import { type BerichtNaam, type BerichtPerNaam, leesBericht, leesGrondig, schrijfBericht } from '#hub/istandaarden';
import { readGesprek, readStand, readTijdlijn } from '#hub/store';
import { geldig } from '../builders/geldig.ts';
import { bied, type Proefhub, startProefhub } from '../support/proefhub.ts';

const AANBIEDER = '99000022';
const BSN = { mila: '999900006', ander: '999990019', derde: '999994542' };

let hub: Proefhub;
let nummer = 0;

beforeAll(async () => {
  hub = await startProefhub();
}, 60_000);
afterAll(() => hub?.stop());

type Heen = 'JW301' | 'JW305' | 'JW307' | 'JW315' | 'JW319';

/** A valid message with an Identificatie of its own, changed as the test wants. */
function maak<N extends Heen>(naam: N, anders: (bericht: BerichtPerNaam[N]) => BerichtPerNaam[N] = (b) => b) {
  const bericht = geldig(naam) as BerichtPerNaam[N];
  const berichtIdentificatie = { ...bericht.header.berichtIdentificatie, identificatie: `B${++nummer}` };
  return anders({ ...bericht, header: { ...bericht.header, berichtIdentificatie } });
}

async function stuur(naam: BerichtNaam, waarde: BerichtPerNaam[BerichtNaam], cross?: string): Promise<string> {
  const vanGemeente = ['301', '319', '306', '308', '316'].includes(naam.slice(-3));
  const { kenmerk, antwoord } = await bied(hub.adres(vanGemeente ? 'gws4all' : 'ggk'), {
    soort: cross === undefined ? 'Di01' : 'Du01',
    van: vanGemeente ? '0351' : AANBIEDER,
    vanApplicatie: vanGemeente ? 'GWS4all' : 'ZorgECD',
    naar: vanGemeente ? AANBIEDER : '0351',
    functie: naam,
    payload: schrijfBericht(naam, waarde),
    ...(cross === undefined ? {} : { cross }),
  });
  expect(antwoord).toMatchObject({ code: 'Bv03' });
  return kenmerk;
}

/** The retour on a message, at the side that sent it: all codes in it, in order. */
async function retourOp(
  kenmerk: string,
  kant: 'ggk' | 'gws4all',
): Promise<{ functie: string | null; codes: string[] }> {
  const uit = await hub[kant].wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
  expect(uit.stuurgegevens.berichtcode).toBe('Du01');
  const payload = uit.payload ?? new Uint8Array();
  expect(leesGrondig(payload).uitkomst).toBe('goed');
  return {
    functie: uit.stuurgegevens.functie,
    codes: [
      ...Buffer.from(payload)
        .toString('utf8')
        .matchAll(/RetourCode>(\w{4})</g),
    ].map(([, code = '']) => code),
  };
}

const bijAnderen = (kant: 'ggk' | 'gws4all', waarde: { header: { berichtIdentificatie: { identificatie: string } } }) =>
  hub[kant].ontvangen.filter((e) => {
    const gelezen = leesBericht(e.payload ?? new Uint8Array());
    return (
      gelezen.uitkomst === 'goed' &&
      e.stuurgegevens.berichtcode === 'Di01' &&
      gelezen.waarde.header.berichtIdentificatie.identificatie === waarde.header.berichtIdentificatie.identificatie
    );
  });

/** Sends a 301 of this client and lets the aanbieder approve it. */
async function wijsToe(bsn: string, toewijzingNummer: number): Promise<void> {
  const bericht = maak('JW301', (b) => ({
    ...b,
    client: {
      ...b.client,
      bsn,
      toegewezenProducten: b.client.toegewezenProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer })),
    },
  }));
  await stuur('JW301', bericht);
  const uit = await wachtTot(() => bijAnderen('ggk', bericht)[0]);
  await stuur('JW302', goedgekeurd(bericht), uit.stuurgegevens.referentienummer);
  await wachtTot(async () => (await feiten(toewijzingNummer)).includes('toewijzing goedgekeurd') || undefined);
}

function goedgekeurd({ header }: BerichtPerNaam['JW301']): BerichtPerNaam['JW302'] {
  return {
    header: {
      ...header,
      berichtCode: '437',
      identificatieRetour: `R${++nummer}`,
      dagtekeningRetour: '2025-11-04',
      xsdVersieRetour: header.xsdVersie,
    },
  };
}

async function wachtTot<T>(vraag: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 600; i++) {
    const gevonden = await vraag();
    if (gevonden !== undefined) return gevonden;
    await slaap(25);
  }
  throw new Error('het kwam niet');
}

async function feiten(toewijzingNummer: number): Promise<string[]> {
  const { rows } = await hub.context.store.db.pool.query<{ soort: string; status: string }>(
    `select inhoud->>'soort' as soort, status from feit where toewijzing_nummer = $1 order by bericht_id, volgnummer`,
    [toewijzingNummer],
  );
  return rows.map(({ soort, status }) => `${soort} ${status}`);
}

async function statusVan(kenmerk: string): Promise<{ status: string; reden: string | null } | undefined> {
  const { rows } = await hub.context.store.db.pool.query<{ status: string; reden: string | null }>(
    'select status, reden from bericht where kenmerk = $1',
    [kenmerk],
  );
  return rows[0];
}

const start = (bsn: string, toewijzingNummer: number, anders: object = {}) =>
  maak('JW305', (b) => ({
    ...b,
    client: {
      ...b.client,
      bsn,
      startProducten: b.client.startProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer, ...anders })),
    },
  }));

afterEach(async () => {
  expect((await readStand(hub.context.store.db)).verschil).toBe(0);
});

describe('a start of an aanbieder', () => {
  it('that holds is approved, and reaches the back office', async () => {
    await wijsToe(BSN.mila, 7001);
    const bericht = start(BSN.mila, 7001);
    const kenmerk = await stuur('JW305', bericht);
    expect(await retourOp(kenmerk, 'ggk')).toEqual({ functie: 'JW306', codes: [] });
    await wachtTot(() => bijAnderen('gws4all', bericht)[0]);
    expect(await feiten(7001)).toEqual(['toewijzing goedgekeurd', 'start goedgekeurd']);
    const benen = await wachtTot(async () => {
      const [gesprek] = await readGesprek(hub.context.store.db, kenmerk, nederlandseDatum(new Date()));
      return gesprek?.benen.every((been) => been.klaarOp !== null) ? gesprek.benen : undefined;
    });
    expect(benen.map(({ been, berichtnaam }) => `${been} ${berichtnaam}`)).toEqual(['heen JW305', '306 JW306']);
  });

  it('that was started already is rejected with its codes, and the back office sees nothing of it', async () => {
    await wijsToe(BSN.mila, 7002);
    await retourOp(await stuur('JW305', start(BSN.mila, 7002)), 'ggk');
    const tweede = start(BSN.mila, 7002);
    const kenmerk = await stuur('JW305', tweede);
    expect(await retourOp(kenmerk, 'ggk')).toEqual({ functie: 'JW306', codes: ['0200', '9074', '9326', '0200'] });
    expect(await statusVan(kenmerk)).toMatchObject({ status: 'afgewezen' });
    expect(bijAnderen('gws4all', tweede)).toEqual([]);
    expect(await feiten(7002)).toEqual(['toewijzing goedgekeurd', 'start goedgekeurd']);
  });

  it('of a toewijzing that nobody knows, or of another client, cannot be coupled', async () => {
    await wijsToe(BSN.mila, 7003);
    expect((await retourOp(await stuur('JW305', start(BSN.mila, 7999)), 'ggk')).codes).toContain('9019');
    expect((await retourOp(await stuur('JW305', start(BSN.ander, 7003)), 'ggk')).codes).toContain('9019');
  });

  it('with an Identificatie that was used before gets only a Header back', async () => {
    await wijsToe(BSN.mila, 7004);
    const bericht = start(BSN.mila, 7004);
    await retourOp(await stuur('JW305', bericht), 'ggk');
    expect((await retourOp(await stuur('JW305', bericht), 'ggk')).codes).toEqual(['9056']);
  });

  it('gets one retour, however often its event comes', async () => {
    await wijsToe(BSN.mila, 7005);
    const kenmerk = await stuur('JW305', start(BSN.mila, 7005));
    await retourOp(kenmerk, 'ggk');
    const { rows } = await hub.context.store.db.pool.query<{ id: string }>(
      'select id from bericht where kenmerk = $1',
      [kenmerk],
    );
    const id = rows[0]?.id ?? '';
    await hub.context.bus.publish([
      newHubEvent({ rol: 'console', topic: 'hub.vertaald', baan: 'proef', data: { berichtId: id }, nu: new Date() }),
    ]);
    await slaap(500);
    const op = hub.ggk.ontvangen.filter((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(op).toHaveLength(1);
  });
});

describe('a toewijzing of the gemeente', () => {
  it('that the aanbieder would reject does not leave: its retour comes back with the codes', async () => {
    const fout = maak('JW301', (b) => ({
      ...b,
      client: {
        ...b.client,
        toegewezenProducten: b.client.toegewezenProducten.map(({ einddatum: _, ...p }) => p),
      },
    }));
    const kenmerk = await stuur('JW301', fout);
    expect(await retourOp(kenmerk, 'gws4all')).toEqual({ functie: 'JW302', codes: ['0001'] });
    expect(await statusVan(kenmerk)).toMatchObject({ status: 'afgewezen', reden: '0001' });
    expect(bijAnderen('ggk', fout)).toEqual([]);
  });

  it('with a number that another client has is rejected at that product', async () => {
    await wijsToe(BSN.mila, 7006);
    const zelfde = maak('JW301', (b) => ({
      ...b,
      client: {
        ...b.client,
        bsn: BSN.ander,
        toegewezenProducten: b.client.toegewezenProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer: 7006 })),
      },
    }));
    expect((await retourOp(await stuur('JW301', zelfde), 'gws4all')).codes).toContain('9332');
  });

  it('that leaves out a toewijzing goes on, and its timeline names the number', async () => {
    await wijsToe(BSN.derde, 7008);
    const bericht = maak('JW301', (b) => ({
      ...b,
      client: {
        ...b.client,
        bsn: BSN.derde,
        toegewezenProducten: b.client.toegewezenProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer: 7009 })),
      },
    }));
    const kenmerk = await stuur('JW301', bericht);
    await wachtTot(() => bijAnderen('ggk', bericht)[0]);
    const [tijdlijn] = await readTijdlijn(hub.context.store.db, kenmerk);
    const { details } = tijdlijn?.stappen.find(({ stap }) => stap === 'getoetst') ?? {};
    expect(details?.['signalen']).toContainEqual({
      regel: 'OP087',
      pad: '/Bericht/Client/ToegewezenProducten',
      melding: expect.stringContaining('7008') as string,
    });
  });

  it('that its 302 rejects counts as never sent', async () => {
    const bericht = maak('JW301', (b) => ({
      ...b,
      client: {
        ...b.client,
        toegewezenProducten: b.client.toegewezenProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer: 7007 })),
      },
    }));
    await stuur('JW301', bericht);
    const uit = await wachtTot(() => bijAnderen('ggk', bericht)[0]);
    const nee = goedgekeurd(bericht);
    await stuur(
      'JW302',
      { header: { ...nee.header, retourCodes: ['8848'] } } as BerichtPerNaam['JW302'],
      uit.stuurgegevens.referentienummer,
    );
    await wachtTot(async () => (await feiten(7007)).includes('toewijzing vervallen') || undefined);
    expect((await retourOp(await stuur('JW305', start(BSN.mila, 7007)), 'ggk')).codes).toContain('9019');
  });

  it('is not approved by a retour that names another message, and the right one still can', async () => {
    const bericht = maak('JW301', (b) => ({
      ...b,
      client: {
        ...b.client,
        toegewezenProducten: b.client.toegewezenProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer: 7011 })),
      },
    }));
    await stuur('JW301', bericht);
    const uit = await wachtTot(() => bijAnderen('ggk', bericht)[0]);
    const berichtIdentificatie = { ...bericht.header.berichtIdentificatie, identificatie: 'ANDER' };
    const ander = { ...bericht, header: { ...bericht.header, berichtIdentificatie } };
    const fout = await stuur('JW302', goedgekeurd(ander), uit.stuurgegevens.referentienummer);
    await wachtTot(async () => ((await statusVan(fout))?.reden === 'RETOUR_ANDERS' ? true : undefined));
    expect(await feiten(7011)).toEqual(['toewijzing wacht']);
    await stuur('JW302', goedgekeurd(bericht), uit.stuurgegevens.referentienummer);
    await wachtTot(async () => (await feiten(7011)).includes('toewijzing goedgekeurd') || undefined);
  });

  it('that the chain refuses counts as never sent', async () => {
    const bericht = maak('JW301', (b) => ({
      ...b,
      client: {
        ...b.client,
        toegewezenProducten: b.client.toegewezenProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer: 7010 })),
      },
    }));
    await stuur('JW301', bericht);
    const uit = await wachtTot(() => bijAnderen('ggk', bericht)[0]);
    await bied(hub.adres('ggk'), {
      soort: 'Fo01',
      van: 'VECOZO',
      vanApplicatie: 'VECOZOWebservice',
      naar: '0351',
      functie: null,
      cross: uit.stuurgegevens.referentienummer,
      code: 'IB010',
    });
    await wachtTot(async () => (await feiten(7010)).includes('toewijzing vervallen') || undefined);
  });
});
