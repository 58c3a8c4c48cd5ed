import { setTimeout as slaap } from 'node:timers/promises';
import { type BerichtPerNaam, schrijfBericht } from '#hub/istandaarden';
import { maakRetour } from '#hub/regels';
import { readStand } from '#hub/store';
import { geldig } from '../builders/geldig.ts';
import { bied, type Proefhub, startProefhub } from '../support/proefhub.ts';

const AANBIEDER = '99000022';
let hub: Proefhub;
let nummer = 0;

beforeAll(async () => {
  const beantwoording = [{ berichten: ['JW305'], aanbieders: [AANBIEDER], beantwoordt: 'backoffice' }];
  const contactpersoon = {
    naam: 'Sem Oosterhof',
    functie: 'Accountmanager',
    email: 'sem@gemeente.example',
    telefoon: '088 000 00 02',
  };
  const domein = {
    domein: 'jw',
    kanaal: 'ggk',
    contactpersoon,
    contract: { begin: '2025-01-01' },
    producten: ['45:45A01'],
  };
  const aanbieders = [{ agb: AANBIEDER, naam: 'Jeugdhulp Het Kompas', domeinen: [domein] }];
  hub = await startProefhub({ anders: { beantwoording, aanbieders } });
}, 60_000);
afterAll(() => hub?.stop());

type Jw305 = BerichtPerNaam['JW305'];

function start(toewijzingNummer: number): Jw305 {
  const bericht = geldig('JW305');
  const berichtIdentificatie = { ...bericht.header.berichtIdentificatie, identificatie: `B${++nummer}` };
  const startProducten = bericht.client.startProducten.slice(0, 1).map((p) => ({ ...p, toewijzingNummer }));
  return { header: { ...bericht.header, berichtIdentificatie }, client: { ...bericht.client, startProducten } };
}

/** Hands a 305 in as the aanbieder; returns its kenmerk and that under which the back office got it. */
async function vanAanbieder(bericht: Jw305): Promise<{ kenmerk: string; bijSuite: string }> {
  const { kenmerk } = await bied(hub.adres('ggk'), {
    soort: 'Di01',
    van: AANBIEDER,
    vanApplicatie: 'ZorgECD',
    naar: '0351',
    functie: 'JW305',
    payload: schrijfBericht('JW305', bericht),
  });
  const { identificatie } = bericht.header.berichtIdentificatie;
  const uit = await hub.gws4all.wachtOp((e) => Buffer.from(e.payload ?? '').includes(`>${identificatie}<`));
  return { kenmerk, bijSuite: uit.stuurgegevens.referentienummer };
}

/** The 306 of the back office, with what it says of the Client. */
async function antwoord(bericht: Jw305, cross: string, retour: Jw305 = bericht): Promise<string> {
  const gemaakt = maakRetour('JW305', retour, [], { identificatie: `R${++nummer}`, dagtekening: '2025-11-04' });
  if (gemaakt.soort === 'geen') throw new Error('een 305 heeft een retour');
  const { kenmerk } = await bied(hub.adres('gws4all'), {
    soort: 'Du01',
    van: '0351',
    vanApplicatie: 'GWS4all',
    naar: AANBIEDER,
    functie: 'JW306',
    cross,
    payload: schrijfBericht(gemaakt.naam, gemaakt.waarde),
  });
  return kenmerk;
}

async function status(kenmerk: string, verwacht: string): Promise<string | null> {
  const { pool } = hub.context.store.db;
  for (let i = 0; i < 400; i++) {
    const { rows } = await pool.query<{ status: string; reden: string | null }>(
      'select status, reden from bericht where kenmerk = $1',
      [kenmerk],
    );
    if (rows[0]?.status === verwacht) return rows[0].reden;
    await slaap(25);
  }
  throw new Error(`nooit ${verwacht}`);
}

async function feiten(toewijzingNummer: number): Promise<string[]> {
  const { rows } = await hub.context.store.db.pool.query<{ status: string }>(
    'select status from feit where toewijzing_nummer = $1',
    [toewijzingNummer],
  );
  return rows.map((rij) => rij.status);
}

afterEach(async () => {
  expect((await readStand(hub.context.store.db)).verschil).toBe(0);
});

describe('what the back office answers itself', () => {
  it('waits for its retour, counts when that approves, and the retour reaches the aanbieder', async () => {
    const bericht = start(8001);
    const { kenmerk, bijSuite } = await vanAanbieder(bericht);
    expect(await feiten(8001)).toEqual(['wacht']);
    await antwoord(bericht, bijSuite);
    await hub.ggk.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(await feiten(8001)).toEqual(['goedgekeurd']);
  });

  it('holds a retour about something else than what it answers, and takes the right one after it', async () => {
    const bericht = start(8002);
    const { kenmerk, bijSuite } = await vanAanbieder(bericht);
    const berichtIdentificatie = { ...bericht.header.berichtIdentificatie, identificatie: 'ANDER' };
    const ander = { ...bericht, header: { ...bericht.header, berichtIdentificatie } };
    const retour = await antwoord(bericht, bijSuite, ander);
    expect(await status(retour, 'geparkeerd')).toBe('RETOUR_ANDERS');
    expect(await feiten(8002)).toEqual(['wacht']);
    expect(hub.ggk.ontvangen.filter((e) => e.stuurgegevens.crossRefnummer === kenmerk)).toEqual([]);
    await antwoord(bericht, bijSuite);
    await hub.ggk.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(await feiten(8002)).toEqual(['goedgekeurd']);
  });

  it('is held when nobody is named to answer it', async () => {
    const { client, header } = geldig('JW307');
    const berichtIdentificatie = { ...header.berichtIdentificatie, identificatie: `B${++nummer}` };
    const { kenmerk } = await bied(hub.adres('ggk'), {
      soort: 'Di01',
      van: AANBIEDER,
      vanApplicatie: 'ZorgECD',
      naar: '0351',
      functie: 'JW307',
      payload: schrijfBericht('JW307', { header: { ...header, berichtIdentificatie }, client }),
    });
    expect(await status(kenmerk, 'geparkeerd')).toBe('GEEN_BELEID');
  });
});

describe('a product', () => {
  it('that was not agreed in the contract does not leave the gemeente (S329)', async () => {
    const { header, client } = geldig('JW301');
    const berichtIdentificatie = { ...header.berichtIdentificatie, identificatie: `B${++nummer}` };
    const product = { categorie: '45', code: '45A99' } as const;
    const toegewezenProducten = client.toegewezenProducten
      .slice(0, 2)
      .map((p, i) => ({ ...p, toewijzingNummer: 8100 + i, ...(i === 1 ? { product } : {}) }));
    const { kenmerk } = await bied(hub.adres('gws4all'), {
      soort: 'Di01',
      van: '0351',
      vanApplicatie: 'GWS4all',
      naar: AANBIEDER,
      functie: 'JW301',
      payload: schrijfBericht('JW301', {
        header: { ...header, berichtIdentificatie },
        client: { ...client, toegewezenProducten },
      }),
    });
    const terug = await hub.gws4all.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    const codes =
      Buffer.from(terug.payload ?? '')
        .toString('utf8')
        .match(/RetourCode>(\w{4})</g) ?? [];
    expect(codes.filter((code) => code.includes('S329'))).toHaveLength(1);
    expect(await status(kenmerk, 'afgewezen')).toBe('S329');
  });
});
