import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { newReferentienummer, systemClock } from '#hub/envelope';
import { schrijfBericht } from '#hub/istandaarden';
import { silentLog } from '#hub/observability';
import { leesEnvelop } from '#hub/stuf';
import { type Aflevering, type Connector } from '../../apps/gateway/src/connector.ts';
import { maakConnector } from '../../apps/gateway/src/connectors/index.ts';
import { proefAflevering } from '../../apps/gateway/src/connectors/conformance.ts';
import { PARAMETERS, post, STUUR, stufOpties } from '../../apps/gateway/src/connectors/proef-stuf.ts';
import { HttpServer } from '../../apps/gateway/src/http/http-server.ts';
import { GeheugenVoordeur } from '../../apps/gateway/src/voordeur-in-geheugen.ts';
import { jw301 } from '../builders/berichten.ts';
import { startProefhub } from '../support/proefhub.ts';
import { ontbrekend, phpClient, phpServer, ZeepClient } from './omgeving.ts';

const STANDAARDEN = resolve('../shared/standaarden/ggk0210');
const WSDL = `${STANDAARDEN}/ggk0210/ggkberichten/ggk0210_OntvangAsynchroon_ggkberichten.wsdl`;
const MIST = ontbrekend();
if (MIST.length > 0) console.info(`Overgeslagen: ${MIST.join(', ')} ontbreekt; zie tools/debian.sh.`);
const proef = MIST.length > 0 ? describe.skip : describe;

const INHOUD = '<?xml version="1.0" encoding="UTF-8"?>\r\n<é/>\r\n';
const bericht = (anders: object = {}, parameters: object = {}) => ({
  operatie: 'ggk_Di01',
  stuurgegevens: { ...STUUR, referentienummer: newReferentienummer(), ...anders },
  parameters: { ...PARAMETERS, ...parameters },
  payload: INHOUD,
});

/** xmllint on the StUF message inside what went over the wire. */
function xmllint(xsd: string, xml: string): string {
  const map = mkdtempSync(join(tmpdir(), 'hub-interop-'));
  const stuf = /<(?:GGK:envelop|StUF:(?:Fo|Bv)0)[^]*(?=<\/soap:Body>|<\/detail>|<\/dai:bericht>)/.exec(xml)?.[0] ?? xml;
  writeFileSync(join(map, 'a.xml'), stuf.replace(/<\/(soap:Body|detail|dai:bericht)>[^]*$/, ''));
  const { status, stderr } = spawnSync('xmllint', [
    '--nonet',
    '--noout',
    '--schema',
    `${STANDAARDEN}/${xsd}`,
    join(map, 'a.xml'),
  ]);
  rmSync(map, { recursive: true });
  return status === 0 ? 'goed' : String(stderr);
}

const GGK_XSD = 'ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd';
const STUF_XSD = '0301/stuf0301.xsd';

proef('foreign software', () => {
  const uit = mkdtempSync(join(tmpdir(), 'hub-interop-'));
  const voordeur = new GeheugenVoordeur();
  const http = new HttpServer({ host: '127.0.0.1', poort: 0, onversleuteldToestaan: false }, silentLog);
  const opruimen: (() => Promise<void> | void)[] = [];
  let adres = '';
  let wsdl = '';

  const connector = async (naam: string, doel: string, modus: 'http' | 'dai' = 'http'): Promise<Connector> => {
    const dai = { service: 'ggk', puntBijLegeAdministratie: false };
    const gemaakt = maakConnector(
      naam,
      { ...stufOpties(doel), soort: 'ggk', modus, dai, pad: `/${naam}` },
      { http, clock: systemClock, log: silentLog },
    );
    await gemaakt.start(voordeur);
    opruimen.push(() => gemaakt.stop());
    return gemaakt;
  };

  beforeAll(async () => {
    await http.start();
    opruimen.push(() => http.stop());
    await connector('deur', 'http://127.0.0.1:9/');
    await connector('dai', 'http://127.0.0.1:9/', 'dai');
    adres = `${http.adres}/deur`;
    wsdl = join(uit, 'hub.wsdl');
    writeFileSync(wsdl, await (await fetch(`${adres}?wsdl`)).text());
  });

  afterAll(async () => {
    for (const stap of opruimen.reverse()) await stap();
    rmSync(uit, { recursive: true });
  });

  it('zeep hands in Di01, Du01 and Fo01 by our WSDL, and learns why a bad one is refused', async () => {
    const zeep = new ZeepClient(`${adres}?wsdl`);
    const heen = bericht();
    expect(await zeep.verstuur(heen)).toEqual({
      antwoord: 'Bv03',
      crossRefnummer: heen.stuurgegevens.referentienummer,
    });
    expect(await zeep.verstuur(heen)).toMatchObject({ antwoord: 'Bv03' });
    const { bytes, binnenkomst } = voordeur.berichten.at(-1)!;
    expect(binnenkomst).toMatchObject({
      soort: 'Di01',
      functie: 'JW301',
      kenmerk: heen.stuurgegevens.referentienummer,
    });
    expect(Buffer.from(leesEnvelop(bytes).payload!).toString()).toBe(INHOUD);
    const cross = { crossRefnummer: heen.stuurgegevens.referentienummer };
    expect(
      await zeep.verstuur({ ...bericht({ berichtcode: 'Du01', functie: 'JW302', ...cross }), operatie: 'ggk_Du01' }),
    ).toMatchObject({ antwoord: 'Bv03' });
    const zonder = bericht({ berichtcode: 'Fo01', functie: null, ...cross }).stuurgegevens;
    expect(await zeep.verstuur({ operatie: 'Fo01', stuurgegevens: zonder, payload: '' })).toMatchObject({
      antwoord: 'Bv03',
    });
    expect(await zeep.verstuur(bericht({}, { functieVersie: 'abc' }))).toEqual({
      fout: 'StUF055',
      plek: 'client',
      faultcode: 'soap:Client',
    });
    expect(
      await zeep.verstuur({
        ...bericht({ tijdstipBericht: '20260301101500999' }),
        stuurgegevens: { ...heen.stuurgegevens, tijdstipBericht: '20260301101500999' },
      }),
    ).toMatchObject({ fout: 'StUF016' });
    expect(await zeep.verstuur(bericht({ zender: { organisatie: '0344', applicatie: 'Suite' } }))).toMatchObject({
      fout: 'StUF052',
    });
    zeep.stop();
  });

  it('zeep hands in by the official WSDL', async () => {
    if (!existsSync(WSDL)) return console.info('Overgeslagen: ../shared/standaarden ontbreekt.');
    const zeep = new ZeepClient(WSDL, adres);
    expect(await zeep.verstuur(bericht())).toMatchObject({ antwoord: 'Bv03' });
    zeep.stop();
  });

  it('PHP hands in by our WSDL', async () => {
    const kenmerk = newReferentienummer();
    expect(await phpClient(`${adres}?wsdl`, kenmerk)).toEqual({ antwoord: 'Bv03', crossRefnummer: kenmerk });
    expect(Buffer.from(leesEnvelop(voordeur.berichten.at(-1)!.bytes).payload!).toString()).toBe('<php/>');
  });

  it('the WSDL of dai mode loads as well', async () => {
    const php = spawnSync('php', [
      '-r',
      `ini_set('soap.wsdl_cache_enabled','0'); echo count((new SoapClient('${wsdl}'))->__getFunctions());`,
    ]);
    expect(String(php.stdout)).toBe('3');
    const dai = join(uit, 'dai.wsdl');
    writeFileSync(dai, await (await fetch(`${http.adres}/dai?wsdl`)).text());
    const zeep = spawnSync('/usr/bin/python3', ['-c', `import zeep; print(len(zeep.Client('${dai}').wsdl.services))`]);
    expect(String(zeep.stdout).trim()).toBe('1');
  });

  it('zeep → hub → PHP carries a Di01, and xmllint finds what we sent valid', async () => {
    const php = await phpServer({ HUB_WSDL: wsdl, HUB_UIT: uit });
    opruimen.push(() => php.stop());
    const naarPhp = await connector('php', php.adres);
    const zeep = new ZeepClient(`${adres}?wsdl`);
    const heen = bericht();
    expect(await zeep.verstuur(heen)).toMatchObject({ antwoord: 'Bv03' });
    zeep.stop();
    await naarPhp.lever(doorgeven(voordeur.berichten.at(-1)!.bytes));
    const basis = join(uit, `Di01_${heen.stuurgegevens.referentienummer}`);
    expect(readFileSync(`${basis}.payload`, 'utf8')).toBe(INHOUD);
    const fo01: Aflevering = {
      ...proefAflevering(7),
      soort: 'Fo01',
      functie: null,
      payload: null,
      crossKenmerk: newReferentienummer(),
      fout: { code: 'StUF055', plek: 'client', omschrijving: 'Niet goed', details: 'JW301-00010000' },
    };
    await naarPhp.lever(fo01);
    if (!existsSync(STANDAARDEN)) return console.info('Overgeslagen: ../shared/standaarden ontbreekt.');
    expect(xmllint(GGK_XSD, readFileSync(`${basis}.xml`, 'utf8'))).toBe('goed');
    expect(xmllint(STUF_XSD, readFileSync(join(uit, `Fo01_${fo01.kenmerk}.xml`), 'utf8'))).toBe('goed');
  });

  it('zeep → the whole hub → PHP carries a JW301', async () => {
    const php = await phpServer({ HUB_WSDL: wsdl, HUB_UIT: uit });
    opruimen.push(() => php.stop());
    const hub = await startProefhub({ ggkAdres: php.adres });
    opruimen.push(() => hub.stop());
    const zeep = new ZeepClient(`${hub.adres('gws4all')}?wsdl`);
    const partijen = {
      zender: { organisatie: '0351', applicatie: 'GWS4all' },
      ontvanger: { organisatie: '99000022', applicatie: 'GGk' },
    };
    const payload = Buffer.from(schrijfBericht('JW301', jw301())).toString();
    expect(await zeep.verstuur({ ...bericht(partijen), payload })).toMatchObject({ antwoord: 'Bv03' });
    zeep.stop();
    const [naam] = await wachtOp(() =>
      readdirSync(uit).filter(
        (n) => n.startsWith('Di01_') && n.endsWith('.payload') && readFileSync(join(uit, n), 'utf8') === payload,
      ),
    );
    if (!existsSync(STANDAARDEN)) return console.info('Overgeslagen: ../shared/standaarden ontbreekt.');
    expect(xmllint(GGK_XSD, readFileSync(join(uit, naam!.replace('.payload', '.xml')), 'utf8'))).toBe('goed');
  });

  it('xmllint finds our answers valid, the bad and the good', async () => {
    if (!existsSync(STANDAARDEN)) return console.info('Overgeslagen: ../shared/standaarden ontbreekt.');
    const goed = voordeur.berichten.find((b) => b.binnenkomst.soort === 'Di01')!;
    for (const lichaam of [
      goed.bytes,
      Buffer.from('<html/>'),
      Buffer.from(Buffer.from(goed.bytes).toString().replaceAll('0351', '9999')),
    ]) {
      expect(xmllint(STUF_XSD, (await post(adres, lichaam)).tekst)).toBe('goed');
    }
  });

  it('PHP refuses with a Fo03, and the delivery is refused for good', async () => {
    const php = await phpServer({ HUB_WSDL: wsdl, HUB_UIT: uit, HUB_FOUT: 'StUF052' });
    opruimen.push(() => php.stop());
    const naarPhp = await connector('php-nee', php.adres);
    await expect(naarPhp.lever(proefAflevering(8))).rejects.toMatchObject({
      retryClass: 'permanent',
      message: expect.stringContaining('StUF052') as string,
    });
  });
});

async function wachtOp<T>(kijk: () => readonly T[]): Promise<readonly T[]> {
  for (let i = 0; i < 400; i++) {
    const gevonden = kijk();
    if (gevonden.length > 0) return gevonden;
    await slaap(25);
  }
  throw new Error('Nothing came');
}

/** What the rest of the hub does with a message that may go on: the same message, under its own number. */
function doorgeven(bytes: Uint8Array): Aflevering {
  const { stuurgegevens: s, payload } = leesEnvelop(bytes);
  return {
    ...proefAflevering(1),
    zender: s.zender,
    ontvanger: s.ontvanger,
    kenmerk: s.referentienummer,
    functie: s.functie,
    payload,
  };
}
