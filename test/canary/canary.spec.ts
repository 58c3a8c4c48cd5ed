import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { type BerichtPerNaam, schrijfBericht } from '#hub/istandaarden';
import { createActies, listBerichten, readStand, readTijdlijn } from '#hub/store';
import { outboxGroups } from '#hub/envelope';
import { toonLijst } from '../../apps/hub/src/cli/berichten/toon.ts';
import { toonTijdlijn } from '../../apps/hub/src/cli/tijdlijn/toon.ts';
import { jw301, jw323 } from '../builders/berichten.ts';
import { type Aanbod, bied, type Proefhub, startProefhub } from '../support/proefhub.ts';

/** An invented person whom nobody mentions by accident: two BSNs, one of them wrong, and everything else about her. */
const BSN = '999912343';
const BSN_FOUT = '999912344';
const NAAM = 'Kanariegeel';
const VOORNAAM = 'Zeldzaamheid';
const STRAAT = 'Onvindbaarlaan';
const MERKEN = [BSN, BSN_FOUT, NAAM, VOORNAAM, STRAAT];

type Jw301 = BerichtPerNaam['JW301'];

let hub: Proefhub;
let logMap: string;
/** Everything that the hub said to anyone but the receiver of the message. */
const gezegd: string[] = [];
let nummer = 0;

function toewijzing(anders: { bsn?: string; ontvanger?: string } = {}): Jw301 {
  const bericht = jw301(anders.bsn ?? BSN);
  const naam = { ...bericht.client.naam, geslachtsnaam: { achternaam: NAAM }, voornamen: VOORNAAM };
  const contactgegevens = bericht.client.contactgegevens?.map((c) => ({
    ...c,
    adres: { ...c.adres, straatnaam: STRAAT },
  }));
  return {
    ...bericht,
    header: {
      ...bericht.header,
      ontvanger: anders.ontvanger ?? bericht.header.ontvanger,
      berichtIdentificatie: { identificatie: `K${++nummer}`, dagtekening: '2026-07-03' },
    },
    client: { ...bericht.client, naam, ...(contactgegevens === undefined ? {} : { contactgegevens }) },
  };
}

const tekstVan = (bericht: Jw301): string => Buffer.from(schrijfBericht('JW301', bericht)).toString('utf8');

async function vanSuite(payload: string, anders: Partial<Aanbod> = {}): Promise<string> {
  const { kenmerk, tekst } = await bied(hub.adres('gws4all'), {
    soort: 'Di01',
    van: '0351',
    vanApplicatie: 'GWS4all',
    naar: '99000022',
    functie: 'JW301',
    payload: Buffer.from(payload),
    ...anders,
  });
  gezegd.push(tekst);
  return kenmerk;
}

async function post(pad: string, body: string): Promise<void> {
  const antwoord = await fetch(`${hub.adres('gws4all')}${pad}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body,
  });
  gezegd.push(`${JSON.stringify([...antwoord.headers])} ${await antwoord.text()}`);
}

/** Until nothing moves any more but what waits for a person. */
async function rust(): Promise<void> {
  for (let stil = 0, i = 0; stil < 5 && i < 400; i++) {
    const { ontvangen, onderweg, geparkeerd, wees } = await readStand(hub.context.store.db);
    stil = ontvangen > 0 && onderweg === geparkeerd + wees ? stil + 1 : 0;
    await slaap(50);
  }
}

/** Every path that a message can take, each with the marked person in it. */
async function allePaden(): Promise<void> {
  await vanSuite(tekstVan(toewijzing()));
  const heen = await hub.ggk.wachtOp((e) => e.stuurgegevens.functie === 'JW301');
  const { referentienummer: cross } = heen.stuurgegevens;
  const retour = tekstVan(toewijzing()).replaceAll('301', '302');
  const vanKeten: Aanbod = { soort: 'Du01', van: '99000022', vanApplicatie: 'ECD', naar: '0351', functie: 'JW302' };
  gezegd.push((await bied(hub.adres('ggk'), { ...vanKeten, cross, payload: Buffer.from(retour) })).tekst);
  const fo01: Aanbod = {
    soort: 'Fo01',
    van: 'VECOZO',
    vanApplicatie: 'VECOZOWebservice',
    naar: '0351',
    functie: null,
    cross,
  };
  gezegd.push((await bied(hub.adres('ggk'), { ...fo01, code: 'IB010', uitleg: `${NAAM} ${BSN}` })).tekst);
  const declaratie = jw323(1, 2);
  const clienten = declaratie.declaratie.clienten.map((c) => ({ ...c, bsn: BSN }));
  const payload = schrijfBericht('JW323', { ...declaratie, declaratie: { ...declaratie.declaratie, clienten } });
  gezegd.push((await bied(hub.adres('ggk'), { ...vanKeten, soort: 'Di01', functie: 'JW323', payload })).tekst);

  await vanSuite(tekstVan(toewijzing({ bsn: BSN_FOUT })));
  await vanSuite(tekstVan(toewijzing({ ontvanger: '99999999' })));
  await vanSuite(tekstVan(toewijzing()), { functie: 'JW319' });
  await vanSuite(tekstVan(toewijzing()).replace('2014-05-17', NAAM));
  await vanSuite(tekstVan(toewijzing()).replace(`>${BSN}<`, `>${BSN}${NAAM}<`));
  await vanSuite(tekstVan(toewijzing()).replaceAll('jw301', `jw301-${NAAM}`));
  await vanSuite(tekstVan(toewijzing()).slice(0, -40));
  await vanSuite(`<!DOCTYPE ${NAAM} [<!ENTITY a "${BSN}">]>${tekstVan(toewijzing())}`);
  await vanSuite(`${NAAM} ${BSN}`);
  const kenmerk = crypto.randomUUID();
  await vanSuite(tekstVan(toewijzing()), { kenmerk });
  await vanSuite(tekstVan(toewijzing()), { kenmerk });
  await vanSuite(tekstVan(toewijzing()), { functie: NAAM });
  // Refused at the door; by the protocol the answer names the number and the sender that it answers.
  const tot = gezegd.length;
  await vanSuite(tekstVan(toewijzing()), { kenmerk: BSN });
  await vanSuite(tekstVan(toewijzing()), { vanApplicatie: NAAM });
  gezegd.length = tot;

  await post('', `${NAAM} ${BSN}`);
  await post('', `<a>${NAAM}${BSN}</b>`);
  await post('', tekstVan(toewijzing()));
  await post(`/${BSN}/${NAAM}`, tekstVan(toewijzing()));
  await post(`?bsn=${BSN}&naam=${NAAM}`, '<a/>');

  hub.ggk.weigering = `<html>${NAAM} ${BSN}</html>`;
  hub.ggk.weigeringen.push(500, 503, 404, 400);
  await vanSuite(tekstVan(toewijzing()));
  await rust();
  hub.ggk.weigering = foutVanDeAnder();
  hub.ggk.weigeringen.push(500);
  await vanSuite(tekstVan(toewijzing()));
  legInMap(`jw301-${BSN}-${NAAM}.xml`, tekstVan(toewijzing()));
  legInMap(`fout-${BSN}-${NAAM}.xml`, tekstVan(toewijzing()).replace('2014-05-17', NAAM));
  legInMap(`geen-${BSN}-${NAAM}.xml`, `${NAAM} ${BSN}`);
  await wachtOpLegeMap();
  await rust();
}

/** A final refusal that quotes the message. */
function foutVanDeAnder(): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode>
<faultstring>${NAAM} ${BSN}</faultstring></s:Fault></s:Body></s:Envelope>`;
}

function legInMap(naam: string, inhoud: string): void {
  const doel = join(hub.map, 'map', 'in', naam);
  writeFileSync(`${doel}.tmp`, inhoud);
  renameSync(`${doel}.tmp`, doel);
}

async function wachtOpLegeMap(): Promise<void> {
  for (let i = 0; i < 200 && readdirSync(join(hub.map, 'map', 'in')).length > 0; i++) await slaap(50);
}

beforeAll(async () => {
  logMap = mkdtempSync(join(tmpdir(), 'kanarie-'));
  hub = await startProefhub({ niveau: 'debug', logNaar: join(logMap, 'hub.log') });
  await allePaden();
}, 120_000);
afterAll(async () => {
  await hub.stop();
  rmSync(logMap, { recursive: true });
});

/** Which marks stand in this text or these bytes, also as the hexadecimal form in which PostgreSQL shows bytes. */
function merkenIn(inhoud: string | Buffer): string[] {
  const bytes = Buffer.isBuffer(inhoud) ? inhoud : Buffer.from(inhoud);
  return MERKEN.filter((merk) => bytes.includes(merk) || bytes.includes(Buffer.from(merk).toString('hex')));
}

function bestandenIn(map: string): string[] {
  return readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((deel) => deel.isFile())
    .map((deel) => join(deel.parentPath, deel.name));
}

describe('a marked person who goes down every path', () => {
  it('does go down them: outcomes of every kind, and the receiver gets her', async () => {
    const statussen = new Set((await listBerichten(hub.context.store.db, { limiet: 1000 })).map((b) => b.status));
    expect([...statussen].sort()).toEqual(expect.arrayContaining(['afgeleverd', 'afgewezen', 'geparkeerd']));
    const bijGgk = hub.ggk.ontvangen.map((e) => Buffer.from(e.payload ?? []).toString('utf8')).join('');
    expect(merkenIn(bijGgk)).toEqual(expect.arrayContaining([BSN, NAAM]));
  });

  it('is in no line of the log', () => {
    const log = readFileSync(join(logMap, 'hub.log'), 'utf8');
    expect(log.split('\n').length).toBeGreaterThan(10);
    expect(log.split('\n').filter((regel) => merkenIn(regel).length > 0)).toEqual([]);
  });

  it('is in no metric and no answer on the management port', async () => {
    for (const pad of ['/metrics', '/health/ready', '/health/live']) {
      expect(merkenIn(await (await fetch(`${hub.adres('beheer')}${pad}`)).text())).toEqual([]);
    }
  });

  it('is in no answer to a sender and in no fault that the hub sends on', () => {
    expect(gezegd.length).toBeGreaterThan(20);
    expect(gezegd.filter((tekst) => merkenIn(tekst).length > 0)).toEqual([]);
    const fouten = [...hub.ggk.ontvangen, ...hub.gws4all.ontvangen]
      .filter((e) => e.fout !== null)
      .map((e) => JSON.stringify(e.fout));
    expect(fouten.length).toBeGreaterThan(3);
    expect(fouten.filter((tekst) => merkenIn(tekst).length > 0)).toEqual([]);
  });

  it('is in no URL or header of a request that the hub makes', () => {
    const verzoeken = [...hub.ggk.verzoeken, ...hub.gws4all.verzoeken];
    expect(verzoeken.filter((tekst) => merkenIn(tekst).length > 0)).toEqual([]);
  });

  it('is in nothing that an operator sees', async () => {
    const { db } = hub.context.store;
    const berichten = await listBerichten(db, { limiet: 1000 });
    const geparkeerd = berichten.find((b) => b.status === 'geparkeerd');
    const acties = createActies(db, outboxGroups('postgres'));
    await acties.opnieuw({ kenmerk: geparkeerd?.id ?? '', wie: 'proef', reden: 'proef', nu: new Date() });
    await rust();
    const tijdlijnen = (await Promise.all(berichten.map((b) => readTijdlijn(db, b.id)))).flat();
    expect(merkenIn(toonLijst(berichten, false))).toEqual([]);
    expect(
      tijdlijnen.map((t) => `${toonTijdlijn(t)}${JSON.stringify(t)}`).filter((tekst) => merkenIn(tekst).length > 0),
    ).toEqual([]);
  });

  it('is not readable in the files of the database, events and write-ahead log included', async () => {
    await hub.context.store.db.pool.query('checkpoint');
    const bestanden = bestandenIn(join(hub.map, 'data'));
    expect(bestanden.length).toBeGreaterThan(100);
    const gevonden = bestanden.flatMap((pad) => merkenIn(readIfThere(pad)).map((merk) => `${merk} in ${pad}`));
    expect(gevonden).toEqual([]);
  });
});

/** The server removes files of its own at any moment. */
function readIfThere(pad: string): Buffer {
  try {
    return readFileSync(pad);
  } catch (error) {
    if (existsSync(pad)) throw error;
    return Buffer.alloc(0);
  }
}
