import { request } from 'node:http';
import { HubError, systemClock } from '#hub/envelope';
import { type LogFields, type Log } from '#hub/observability';
import { leesEnvelop, type Stuurgegevens } from '#hub/stuf';
import { di01, post, STUUR, stufOpties } from '../connectors/proef-stuf.ts';
import { HttpServer } from '../http/http-server.ts';
import { GeheugenVoordeur } from '../voordeur-in-geheugen.ts';
import { type StufOpties } from './opties.ts';
import { StufConnector } from './stuf-connector.ts';

const regels: { fields: LogFields; text: string }[] = [];
const noteer = (fields: LogFields, text: string) => void regels.push({ fields, text });
const log: Log = { debug: noteer, info: noteer, warn: noteer, error: noteer, child: () => log };

const CROSS = 'c56a4180-65aa-42ec-a945-5fd21dec0538';

describe('the door for StUF messages', () => {
  let http: HttpServer;
  let voordeur: GeheugenVoordeur;
  let connector: StufConnector;
  let adres: string;

  const open = async (anders: Partial<StufOpties> = {}, deur = new GeheugenVoordeur()) => {
    const opties = { ...stufOpties('http://127.0.0.1:9/'), ...anders };
    http = new HttpServer({ host: '127.0.0.1', poort: 0, onversleuteldToestaan: false }, log);
    connector = new StufConnector('suite', opties, { http, clock: systemClock, log });
    voordeur = deur;
    await connector.start(voordeur);
    await http.start();
    adres = http.adres + opties.pad;
  };

  beforeEach(async () => {
    regels.length = 0;
    await open();
  });
  afterEach(async () => {
    await connector.stop();
    await http.stop();
  });

  const antwoord = async (
    lichaam: Uint8Array,
  ): Promise<{ status: number; code: string; stuurgegevens: Stuurgegevens; tekst: string }> => {
    const { status, tekst } = await post(adres, lichaam);
    const stuf = /<StUF:(?:Fo|Bv)0\dBericht[^]*<\/StUF:(?:Fo|Bv)0\dBericht>/.exec(tekst)?.[0] ?? '';
    const envelop = leesEnvelop(Buffer.from(stuf));
    return { status, code: envelop.fout?.code ?? envelop.soort, stuurgegevens: envelop.stuurgegevens, tekst };
  };

  it('answers Bv03 with the parties turned round, and the very same answer to the same message', async () => {
    const eerste = await antwoord(di01());
    expect(eerste).toMatchObject({ status: 200, code: 'Bv03' });
    expect(eerste.stuurgegevens).toMatchObject({
      zender: STUUR.ontvanger,
      ontvanger: STUUR.zender,
      crossRefnummer: STUUR.referentienummer,
    });
    const vreemd = di01()
      .toString()
      .replaceAll('StUF:', 'ns0:')
      .replaceAll('xmlns:StUF', 'xmlns:ns0')
      .replaceAll('><', '>\r\n<');
    for (const zelfde of [di01(), Buffer.from(vreemd)]) expect((await antwoord(zelfde)).tekst).toBe(eerste.tekst);
    expect(voordeur.berichten).toHaveLength(1);
    expect(Buffer.from(voordeur.berichten[0]!.bytes)).toEqual(di01());
  });

  it('answers StUF016 to another message with the same number, whatever differs', async () => {
    await antwoord(di01());
    for (const ander of [
      di01({}, Buffer.from('<b/>')),
      di01({ functie: 'WMO301' }),
      di01({ tijdstipBericht: '20260301101500124' }),
    ]) {
      expect(await antwoord(ander)).toMatchObject({ status: 500, code: 'StUF016' });
    }
    expect(voordeur.berichten).toHaveLength(1);
  });

  it('the same number of another sender is another message', async () => {
    await connector.stop();
    await http.stop();
    await open({ toegestaan: [{ organisatie: '*', applicatie: '*' }] });
    await antwoord(di01());
    expect(await antwoord(di01({ zender: { organisatie: '0352', applicatie: 'Suite' } }))).toMatchObject({
      code: 'Bv03',
    });
    expect(voordeur.berichten).toHaveLength(2);
  });

  it('wants a certificate with a known OIN where those are configured', async () => {
    await connector.stop();
    await http.stop();
    await open({ oins: ['00000099000000001000'] });
    expect(await antwoord(di01())).toMatchObject({ status: 500, code: 'StUF052' });
  });

  it('answers Bv04 to a dai message', async () => {
    expect(await antwoord(di01({}, undefined, { vorm: 'dai', service: 'ggk' }))).toMatchObject({
      status: 200,
      code: 'Bv04',
    });
  });

  it('says nothing before the commit, and StUF046 when it fails', async () => {
    let bezig: () => void = () => undefined;
    const vast = new Promise<void>((klaar) => (bezig = klaar));
    let laatLos: () => void = () => undefined;
    voordeur.voorCommit = () => {
      bezig();
      return new Promise((klaar) => (laatLos = klaar));
    };
    let beantwoord = false;
    const eerste = antwoord(di01()).finally(() => (beantwoord = true));
    await vast;
    expect(beantwoord).toBe(false);
    laatLos();
    expect(await eerste).toMatchObject({ code: 'Bv03' });
    voordeur.voorCommit = () => {
      throw new HubError('HUB_STORE_UNREACHABLE', 'transient', 'weg');
    };
    expect(await antwoord(di01({ referentienummer: CROSS }))).toMatchObject({ status: 500, code: 'StUF046' });
    voordeur.voorCommit = () => {
      throw new TypeError('bug');
    };
    expect(await antwoord(di01({ referentienummer: CROSS }))).toMatchObject({ status: 500, code: 'StUF058' });
    expect(voordeur.berichten).toHaveLength(1);
  });

  it.each([
    ['an unknown sender', () => di01({ zender: { organisatie: '9999', applicatie: 'Suite' } }), 'StUF052'],
    ['another application', () => di01({ zender: { organisatie: '0351', applicatie: 'Anders' } }), 'StUF052'],
    ['an unknown functie', () => di01({ functie: 'XX301' }), 'StUF034'],
    ['a retour in a Di01', () => di01({ functie: 'JW302' }), 'StUF040'],
    ['a bare envelope', () => di01({}, undefined, { vorm: 'kaal' }), 'StUF055'],
    ['a version of three digits', () => Buffer.from(di01().toString().replace('0003', '003')), 'StUF055'],
    ['HTML', () => Buffer.from('<html/>'), 'StUF055'],
    ['nothing', () => Buffer.alloc(0), 'StUF055'],
    ['half a message', () => di01().subarray(0, 900), 'StUF055'],
    ['a DTD', () => Buffer.from(di01().toString().replace('<soap:Envelope', '<!DOCTYPE x><soap:Envelope')), 'StUF055'],
    ['an acknowledgment out of nowhere', () => Buffer.from(bv03()), 'StUF025'],
  ])('refuses %s with Fo03 %3$s and HTTP 500, and stores nothing', async (_naam, lichaam, code) => {
    expect(await antwoord(lichaam())).toMatchObject({ status: 500, code });
    expect(voordeur.berichten).toHaveLength(0);
    expect(voordeur.verworpen).toBe(1);
    expect(JSON.stringify(regels)).not.toMatch(/9999|Anders|html/);
  });

  it('decides about the sender of a large message before its payload is read', async () => {
    const groot = di01({ zender: { organisatie: '9999', applicatie: 'Suite' } }, Buffer.alloc(5_000_000));
    expect(await antwoord(groot)).toMatchObject({ status: 500, code: 'StUF052' });
    expect(voordeur.grootste).toBeLessThan(200_000);
  });

  it('takes 25 MB, and refuses more', async () => {
    await connector.stop();
    await http.stop();
    await open({}, new GeheugenVoordeur({ bewaarBytes: false }));
    const groot = di01({}, Buffer.alloc(18_748_000, 7));
    expect(groot.length).toBeLessThan(25_000_000);
    expect(await antwoord(groot)).toMatchObject({ code: 'Bv03' });
    expect(voordeur.grootste).toBe(groot.length);
    const teGroot = di01({ referentienummer: CROSS }, Buffer.alloc(19_500_000));
    expect(await antwoord(teGroot)).toMatchObject({ code: 'StUF055' });
  });

  it('holds back a sender that is faster than the store, so that a large message never lies in memory', async () => {
    let laatLos: () => void = () => undefined;
    const los = new Promise<void>((klaar) => (laatLos = klaar));
    let vol: () => void = () => undefined;
    const gestokt = new Promise<void>((klaar) => (vol = klaar));
    const deur = voordeur.open.bind(voordeur);
    voordeur.open = () => {
      const ontvangst = deur();
      return { ...ontvangst, schrijf: (bytes) => (vol(), los.then(() => ontvangst.schrijf(bytes))) };
    };
    const groot = di01({}, Buffer.alloc(18_748_000, 7));
    const verzoek = request(adres, { method: 'POST', headers: { 'Content-Length': groot.length } });
    const klaar = new Promise<number | undefined>((af) => verzoek.on('response', (r) => af(r.resume().statusCode)));
    verzoek.end(groot);
    await gestokt;
    await new Promise((even) => setTimeout(even, 100));
    expect(verzoek.writableFinished).toBe(false);
    laatLos();
    expect(await klaar).toBe(200);
    expect(voordeur.grootste).toBe(groot.length);
  });

  it('tolerates a Bv01 or a Fo03 of the chain: answered and logged, not stored', async () => {
    const bv01 = Buffer.from(bv03().toString().replaceAll('Bv03', 'Bv01'));
    expect(await antwoord(bv01)).toMatchObject({ status: 200, code: 'Bv03' });
    expect(voordeur.berichten).toHaveLength(0);
    expect(regels.some((r) => r.fields.code === 'Bv01')).toBe(true);
  });

  it('takes a Fo01 with its crossRefnummer', async () => {
    const fo01 = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Fo01Bericht xmlns="http://www.egem.nl/StUF/StUF0301"><stuurgegevens><berichtcode>Fo01</berichtcode><zender><organisatie>0351</organisatie><applicatie>Suite</applicatie></zender><ontvanger><applicatie>JW Applicatie</applicatie></ontvanger><referentienummer>x1</referentienummer><tijdstipBericht>20260301</tijdstipBericht><crossRefnummer>${CROSS}</crossRefnummer></stuurgegevens><body><code>StUF055</code><plek>client</plek><omschrijving>x</omschrijving></body></Fo01Bericht></s:Body></s:Envelope>`;
    expect(await antwoord(Buffer.from(fo01))).toMatchObject({ code: 'Bv03' });
    expect(voordeur.berichten[0]!.binnenkomst).toMatchObject({
      soort: 'Fo01',
      kenmerk: 'x1',
      crossKenmerk: CROSS,
      functie: null,
    });
  });

  it('stores nothing of a sender that goes away or is too slow', async () => {
    await connector.stop();
    await http.stop();
    await open({ tijdslimieten: { verbinden: 1_000, antwoord: 1_000, ontvangst: 200 } });
    const half = request(adres, { method: 'POST', headers: { 'Content-Length': di01().length } });
    const gebroken = new Promise((klaar) => half.on('error', klaar));
    half.write(di01().subarray(0, 300));
    expect(await gebroken).toMatchObject({ code: 'ECONNRESET' });
    expect(voordeur.berichten).toHaveLength(0);
    expect(await antwoord(di01())).toMatchObject({ code: 'Bv03' });
  });

  it('answers what is no POST: the WSDL, or what is allowed', async () => {
    const wsdl = await (await fetch(`${adres}?wsdl`)).text();
    expect(wsdl).toContain(`<soap:address location="${adres}"/>`);
    expect((await fetch(adres)).status).toBe(405);
    expect((await fetch(`${http.adres}/onbekend`)).status).toBe(404);
    const latin = await fetch(adres, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml; charset=iso-8859-1' },
      body: di01(),
    });
    expect(await latin.text()).toContain('UTF-8');
    const gzip = await fetch(adres, { method: 'POST', headers: { 'Content-Encoding': 'gzip' }, body: di01() });
    expect(await gzip.text()).toContain('Content-Encoding');
  });
});

function bv03(): Buffer {
  return Buffer.from(
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><b:Bv03Bericht xmlns:b="http://www.egem.nl/StUF/StUF0301"><b:stuurgegevens><b:berichtcode>Bv03</b:berichtcode><b:zender><b:organisatie>0351</b:organisatie><b:applicatie>Suite</b:applicatie></b:zender><b:ontvanger><b:applicatie>GGk</b:applicatie></b:ontvanger><b:referentienummer>x</b:referentienummer><b:tijdstipBericht>20260301</b:tijdstipBericht><b:crossRefnummer>y</b:crossRefnummer></b:stuurgegevens></b:Bv03Bericht></s:Body></s:Envelope>`,
  );
}
