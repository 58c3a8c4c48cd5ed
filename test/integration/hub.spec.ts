import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { leesBericht, schrijfBericht, type BerichtPerNaam } from '#hub/istandaarden';
import { readStand } from '#hub/store';
import { jw301 } from '../builders/berichten.ts';
import { type Aanbod, bied, type Proefhub, startProefhub } from '../support/proefhub.ts';

let hub: Proefhub;
let nummer = 0;

beforeAll(async () => {
  hub = await startProefhub();
}, 60_000);
afterAll(() => hub?.stop());

type Jw301 = BerichtPerNaam['JW301'];

/** A JW301 with an identification of its own. */
function toewijzing(anders: { readonly ontvanger?: string; readonly bsn?: string } = {}): Jw301 {
  const bericht = jw301(anders.bsn);
  const berichtIdentificatie = { identificatie: `T${++nummer}`, dagtekening: '2026-07-03' };
  return {
    ...bericht,
    header: { ...bericht.header, berichtIdentificatie, ontvanger: anders.ontvanger ?? bericht.header.ontvanger },
  };
}

/** The header-only 302 that approves. */
function goedgekeurd({ header }: Jw301): BerichtPerNaam['JW302'] {
  return {
    header: {
      ...header,
      berichtCode: '437',
      identificatieRetour: `R${++nummer}`,
      dagtekeningRetour: '2026-07-04',
      xsdVersieRetour: header.xsdVersie,
    },
  };
}

function vanSuite(bericht: Jw301, anders: Partial<Aanbod> = {}): Promise<Awaited<ReturnType<typeof bied>>> {
  return bied(hub.adres('gws4all'), {
    soort: 'Di01',
    van: '0351',
    vanApplicatie: 'GWS4all',
    naar: bericht.header.ontvanger,
    functie: 'JW301',
    payload: schrijfBericht('JW301', bericht),
    ...anders,
  });
}

function vanAanbieder(
  naam: 'JW302',
  bericht: BerichtPerNaam['JW302'],
  cross: string,
): Promise<Awaited<ReturnType<typeof bied>>> {
  return bied(hub.adres('ggk'), {
    soort: 'Du01',
    van: bericht.header.ontvanger,
    vanApplicatie: 'ECDapp',
    naar: '0351',
    functie: naam,
    cross,
    payload: schrijfBericht(naam, bericht),
  });
}

const identificatieVan = (payload: Uint8Array | null): string => {
  const gelezen = leesBericht(payload ?? new Uint8Array());
  return gelezen.uitkomst === 'goed' ? gelezen.waarde.header.berichtIdentificatie.identificatie : '';
};

/** Delivered at the GGk side with this identification. */
const bijGgk = (bericht: Jw301) =>
  hub.ggk.wachtOp((e) => identificatieVan(e.payload) === bericht.header.berichtIdentificatie.identificatie);

async function statusVan(kenmerk: string, verwacht: string): Promise<{ status: string; reden: string | null }> {
  const { pool } = hub.context.store.db;
  for (let i = 0; i < 400; i++) {
    const { rows } = await pool.query<{ status: string; reden: string | null }>(
      'select status, reden from bericht where kenmerk = $1',
      [kenmerk],
    );
    if (rows[0]?.status === verwacht) return rows[0];
    await slaap(25);
  }
  const { rows } = await pool.query<{ status: string; reden: string | null }>(
    'select status, reden from bericht where kenmerk = $1',
    [kenmerk],
  );
  throw new Error(`status ${JSON.stringify(rows[0])}, verwacht ${verwacht}`);
}

afterEach(async () => {
  const stand = await readStand(hub.context.store.db);
  expect(stand.verschil).toBe(0);
});

describe('a toewijzing on its way', () => {
  it('reaches the aanbieder under an envelope of our own, and its retour reaches the suite under hers', async () => {
    const bericht = toewijzing();
    const { kenmerk, antwoord } = await vanSuite(bericht);
    expect(antwoord).toMatchObject({ soort: 'bevestiging', code: 'Bv03', crossKenmerk: kenmerk });
    const uit = await bijGgk(bericht);
    expect(uit.stuurgegevens).toMatchObject({
      berichtcode: 'Di01',
      zender: { organisatie: '0351', applicatie: 'Berichtenhub' },
      ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
      functie: 'JW301',
    });
    expect(uit.stuurgegevens.referentienummer).not.toBe(kenmerk);
    expect(uit.parameters).toMatchObject({ functieVersie: '0003', functieSubversie: '0002' });
    await statusVan(kenmerk, 'afgeleverd');
    await vanAanbieder('JW302', goedgekeurd(bericht), uit.stuurgegevens.referentienummer);
    const terug = await hub.gws4all.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(terug.stuurgegevens).toMatchObject({
      berichtcode: 'Du01',
      zender: { organisatie: '99000022', applicatie: 'ECDapp' },
      functie: 'JW302',
    });
    expect(leesBericht(terug.payload ?? new Uint8Array())).toMatchObject({ uitkomst: 'goed', bericht: 'JW302' });
  });

  it('survives a peer that is away, with identical bytes and one delivery', async () => {
    hub.ggk.weigeringen.push(503, 500, 503);
    const bericht = toewijzing();
    const { kenmerk } = await vanSuite(bericht);
    await statusVan(kenmerk, 'afgeleverd');
    expect(
      hub.ggk.ontvangen.filter(
        (e) => identificatieVan(e.payload) === bericht.header.berichtIdentificatie.identificatie,
      ),
    ).toHaveLength(1);
  });

  it('handed in twice it goes once, and gets the same answer', async () => {
    const bericht = toewijzing();
    const kenmerk = crypto.randomUUID();
    const [eerste, tweede] = [await vanSuite(bericht, { kenmerk }), await vanSuite(bericht, { kenmerk })];
    expect(tweede.tekst).toBe(eerste.tekst);
    await bijGgk(bericht);
    await slaap(200);
    expect(
      hub.ggk.ontvangen.filter(
        (e) => identificatieVan(e.payload) === bericht.header.berichtIdentificatie.identificatie,
      ),
    ).toHaveLength(1);
  });

  it('other content under the same number is refused with StUF016', async () => {
    const kenmerk = crypto.randomUUID();
    await vanSuite(toewijzing(), { kenmerk });
    expect((await vanSuite(toewijzing(), { kenmerk })).antwoord).toMatchObject({ soort: 'Fo03', code: 'StUF016' });
  });

  it('comments in the payload do not reach the receiver: exactly the schema', async () => {
    const bericht = toewijzing();
    const payload = Buffer.from(
      Buffer.from(schrijfBericht('JW301', bericht)).toString('utf8').replace('</', '<!-- let op mevrouw Geheim --></'),
    );
    await vanSuite(bericht, { payload });
    expect(Buffer.from((await bijGgk(bericht)).payload ?? []).toString('utf8')).not.toContain('Geheim');
  });
});

describe('what goes no further', () => {
  it('a payload that is not valid comes back to the suite as Fo01, and counts as afgewezen', async () => {
    const payload = Buffer.from(
      Buffer.from(schrijfBericht('JW301', toewijzing())).toString('utf8').replace('2014-05-17', '2014-02-31'),
    );
    const { kenmerk } = await vanSuite(toewijzing(), { payload });
    expect(await statusVan(kenmerk, 'afgewezen')).toMatchObject({ reden: 'XSD' });
    const fout = await hub.gws4all.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(fout.fout).toMatchObject({ code: 'IB014', plek: 'client' });
    expect(JSON.stringify(fout.fout)).not.toContain('2014-02-31');
  });

  it('an invalid payload of an aanbieder gets StUF055, the only Fo01 that a gemeente sends', async () => {
    const kenmerk = crypto.randomUUID();
    await bied(hub.adres('ggk'), {
      soort: 'Di01',
      van: '99000022',
      vanApplicatie: 'ECDapp',
      naar: '0351',
      functie: 'JW305',
      kenmerk,
      payload: Buffer.from('<Bericht xmlns="http://www.istandaarden.nl/ijw/3_2/jw305/schema"/>'),
    });
    await statusVan(kenmerk, 'afgewezen');
    const fout = await hub.ggk.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(fout.fout).toMatchObject({ code: 'StUF055' });
  });

  it.each([
    ['an unknown aanbieder', { ontvanger: '99999999', bsn: '999900006' }, 'ONBEKENDE_AANBIEDER', 'IB010'],
    ['a contract that is over', { ontvanger: '99000044', bsn: '999900006' }, 'GEEN_KANAAL', 'IB010'],
    ['a BSN that fails the elfproef', { ontvanger: '99000022', bsn: '999900007' }, 'BSN_ONGELDIG', 'IB015'],
    ['a real BSN in the test stage', { ontvanger: '99000022', bsn: '111222333' }, 'BSN_NIET_VOOR_TEST', 'IB015'],
  ])('%s is parked with its reason, and the suite hears it', async (_naam, anders, reden, code) => {
    const { kenmerk } = await vanSuite(toewijzing(anders));
    expect(await statusVan(kenmerk, 'geparkeerd')).toMatchObject({ reden });
    const fout = await hub.gws4all.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(fout.fout?.code).toBe(code);
    expect(JSON.stringify(fout.fout)).not.toContain(anders.bsn);
  });

  it('an envelope that says something else than its payload is parked', async () => {
    const { kenmerk } = await vanSuite(toewijzing(), { functie: 'JW319' });
    expect(await statusVan(kenmerk, 'geparkeerd')).toMatchObject({ reden: 'FUNCTIE_ANDERS' });
  });

  it('a chain error ends the toewijzing and goes on to the suite, with our text for its code', async () => {
    const bericht = toewijzing();
    const { kenmerk } = await vanSuite(bericht);
    const uit = await bijGgk(bericht);
    await statusVan(kenmerk, 'afgeleverd');
    await bied(hub.adres('ggk'), {
      soort: 'Fo01',
      van: 'VECOZO',
      vanApplicatie: 'VECOZOWebservice',
      naar: '0351',
      functie: null,
      cross: uit.stuurgegevens.referentienummer,
      code: 'IB010',
    });
    expect(await statusVan(kenmerk, 'afgewezen')).toMatchObject({ reden: 'IB010' });
    const fout = await hub.gws4all.wachtOp((e) => e.stuurgegevens.crossRefnummer === kenmerk);
    expect(fout.fout?.omschrijving).not.toBe('fout');
  });

  it('a second answer to one toewijzing is held', async () => {
    const bericht = toewijzing();
    await vanSuite(bericht);
    const uit = await bijGgk(bericht);
    await vanAanbieder('JW302', goedgekeurd(bericht), uit.stuurgegevens.referentienummer);
    const { kenmerk } = await vanAanbieder('JW302', goedgekeurd(bericht), uit.stuurgegevens.referentienummer);
    expect(await statusVan(kenmerk, 'geparkeerd')).toMatchObject({ reden: 'TWEEDE_ANTWOORD' });
  });

  it('an answer to nothing that the hub knows is kept apart', async () => {
    const { kenmerk } = await vanAanbieder('JW302', goedgekeurd(toewijzing()), crypto.randomUUID());
    await statusVan(kenmerk, 'wees');
  });
});

describe('a back office that hands in files', () => {
  const leg = (naam: string, inhoud: Uint8Array): void => {
    const doel = join(hub.map, 'map', 'in', naam);
    writeFileSync(`${doel}.tmp`, inhoud);
    renameSync(`${doel}.tmp`, doel);
  };
  const wachtOpBestand = async (map: string, past: (naam: string) => boolean): Promise<string> => {
    const pad = join(hub.map, 'map', map);
    for (let i = 0; i < 400; i++) {
      const naam = existsSync(pad) ? readdirSync(pad).find(past) : undefined;
      if (naam !== undefined) return join(pad, naam);
      await slaap(25);
    }
    throw new Error(`geen bestand in ${map}`);
  };

  it('gets its toewijzing to the aanbieder, and the retour in its own folder', async () => {
    const bericht = toewijzing();
    leg('eerste.xml', schrijfBericht('JW301', bericht));
    const uit = await bijGgk(bericht);
    await wachtOpBestand('klaar', (n) => n.includes('eerste'));
    await vanAanbieder('JW302', goedgekeurd(bericht), uit.stuurgegevens.referentienummer);
    await wachtOpBestand('uit', () => true);
  });

  it('never delivers the same file twice', async () => {
    const bericht = toewijzing();
    leg('tweede.xml', schrijfBericht('JW301', bericht));
    await bijGgk(bericht);
    leg('tweede-nog-eens.xml', schrijfBericht('JW301', bericht));
    await wachtOpBestand('dubbel', (n) => n.includes('nog-eens'));
    expect(
      hub.ggk.ontvangen.filter(
        (e) => identificatieVan(e.payload) === bericht.header.berichtIdentificatie.identificatie,
      ),
    ).toHaveLength(1);
  });

  it('finds what is no bericht back with the reason', async () => {
    leg('brief.xml', Buffer.from('<brief>aan iedereen</brief>'));
    await wachtOpBestand('geweigerd', (n) => n.includes('brief'));
  });
});
