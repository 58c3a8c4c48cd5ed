import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { leesEnvelop, schrijfBevestiging, schrijfFo03Fault } from '#hub/stuf';
import { proefAflevering } from '../connectors/conformance.ts';
import { PARAMETERS, STUUR, stufOpties } from '../connectors/proef-stuf.ts';
import { HttpClient } from '../http/axios-client.ts';
import { bezorg, bytesVan } from './bezorging.ts';

type Handler = (verzoek: IncomingMessage, antwoord: ServerResponse) => void;

const AFLEVERING = proefAflevering(1);
const antwoordKop = (cross: string) =>
  ({ ...STUUR, berichtcode: 'Bv03', functie: null, crossRefnummer: cross }) as const;
const bv03 = (cross = AFLEVERING.kenmerk) => schrijfBevestiging(antwoordKop(cross), { vorm: 'soap' });
const fo03 = (code: string, plek: 'client' | 'server') =>
  schrijfFo03Fault(antwoordKop(AFLEVERING.kenmerk), { code, plek, omschrijving: 'mevrouw Jansen 999900006' });

const antwoordt =
  (status: number, lichaam: Uint8Array | string): Handler =>
  (verzoek, antwoord) => {
    verzoek.resume().on('end', () => antwoord.writeHead(status, { 'Content-Type': 'text/xml' }).end(lichaam));
  };

describe('bezorg', () => {
  let server: Server;
  const client = new HttpClient({ verbindenMs: 500, antwoordMs: 300 });

  const bij = async (handler: Handler): Promise<string> => {
    server = createServer(handler);
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  };
  afterEach(async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise((klaar) => server.close(klaar));
  });
  afterAll(() => client.sluit());

  const klasse = async (handler: Handler): Promise<string> => {
    const adres = await bij(handler);
    return bezorg(AFLEVERING, stufOpties(adres), client).then(
      () => 'afgeleverd',
      (fout: { retryClass: string; message: string }) => {
        expect(fout.message).not.toMatch(/Jansen|9999/);
        return fout.retryClass;
      },
    );
  };

  it.each([
    ['Bv03', 200, () => bv03(), 'afgeleverd'],
    ['Bv03 without crossRefnummer', 200, () => bv03(''), 'afgeleverd'],
    ['Bv03 to another message', 200, () => bv03('iets anders'), 'ambiguous'],
    ['Bv03 with an error status', 500, () => bv03(), 'ambiguous'],
    ['Fo03 StUF046 server', 500, () => fo03('StUF046', 'server'), 'transient'],
    ['Fo03 StUF058 server with status 200', 200, () => fo03('StUF058', 'server'), 'transient'],
    ['Fo03 StUF016 client', 500, () => fo03('StUF016', 'client'), 'permanent'],
    [
      'a SOAP fault without Fo03',
      500,
      () =>
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>x</faultcode></s:Fault></s:Body></s:Envelope>',
      'ambiguous',
    ],
    ['an HTML page with 200', 200, () => '<html>welkom</html>', 'ambiguous'],
    ['nothing with 202', 202, () => '', 'ambiguous'],
    ['HTML with 500', 500, () => '<html/>', 'ambiguous'],
    ['HTML with 502', 502, () => '<html/>', 'ambiguous'],
    ['503', 503, () => '<html/>', 'transient'],
    ['429', 429, () => '', 'transient'],
    ['404', 404, () => '<html/>', 'permanent'],
    ['401', 401, () => '', 'permanent'],
    ['a redirect', 301, () => '', 'permanent'],
    ['an answer of 5 MB', 200, () => Buffer.alloc(5_000_000), 'ambiguous'],
  ])('%s: HTTP %s is %4$s', async (_naam, status, lichaam, verwacht) => {
    expect(await klasse(antwoordt(status, lichaam()))).toBe(verwacht);
  });

  it('a peer that never answers, hangs up, or answers half is ambiguous', async () => {
    expect(await klasse(() => undefined)).toBe('ambiguous');
    await new Promise((klaar) => server.close(klaar) && server.closeAllConnections());
    expect(await klasse((verzoek) => verzoek.socket.destroy())).toBe('ambiguous');
    await new Promise((klaar) => server.close(klaar) && server.closeAllConnections());
    expect(
      await klasse((_v, antwoord) =>
        antwoord.writeHead(200, { 'Content-Length': 1000 }).write('<s', () => antwoord.destroy()),
      ),
    ).toBe('ambiguous');
  });

  it('a peer that is not there, or whose name does not exist, is transient', async () => {
    const adres = await bij(() => undefined);
    await new Promise((klaar) => server.close(klaar));
    for (const weg of [adres, 'http://bestaat-niet.invalid/x']) {
      await expect(bezorg(AFLEVERING, stufOpties(weg), client)).rejects.toMatchObject({ retryClass: 'transient' });
    }
  });

  it('posts the same bytes at every attempt, with SOAPAction and trace', async () => {
    const gekregen: { kop: IncomingMessage['headers']; lichaam: string }[] = [];
    const adres = await bij((verzoek, antwoord) => {
      const stukken: Buffer[] = [];
      verzoek.on('data', (s: Buffer) => stukken.push(s));
      verzoek.on('end', () => {
        gekregen.push({ kop: verzoek.headers, lichaam: Buffer.concat(stukken).toString() });
        antwoord.end(bv03());
      });
    });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    for (let i = 0; i < 2; i++) await bezorg({ ...AFLEVERING, traceparent }, stufOpties(adres), client);
    expect(gekregen[0]!.lichaam).toBe(gekregen[1]!.lichaam);
    expect(gekregen[0]!.kop).toMatchObject({
      soapaction: '"http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01"',
      'content-type': 'text/xml; charset=utf-8',
      traceparent,
    });
    const { stuurgegevens, parameters } = leesEnvelop(Buffer.from(gekregen[0]!.lichaam));
    expect(stuurgegevens).toMatchObject({
      referentienummer: AFLEVERING.kenmerk,
      tijdstipBericht: AFLEVERING.tijdstipBericht,
      functie: 'JW301',
      crossRefnummer: null,
    });
    expect(parameters).toMatchObject(PARAMETERS);
  });

  it('writes Du01, Fo01 and dai messages as asked', () => {
    const opties = stufOpties('http://x/');
    const du01 = leesEnvelop(
      bytesVan({ ...AFLEVERING, soort: 'Du01', functie: 'JW302', crossKenmerk: STUUR.referentienummer }, opties),
    );
    expect(du01).toMatchObject({
      soort: 'Du01',
      vorm: 'soap',
      stuurgegevens: { crossRefnummer: STUUR.referentienummer },
    });
    const fout = { code: 'StUF055', plek: 'client', omschrijving: 'x', details: 'JW301-00010000' } as const;
    const fo01 = leesEnvelop(
      bytesVan({ ...AFLEVERING, soort: 'Fo01', payload: null, crossKenmerk: 'abc', fout }, opties),
    );
    expect(fo01).toMatchObject({ soort: 'Fo01', stuurgegevens: { functie: null, crossRefnummer: 'abc' }, fout });
    const dai = leesEnvelop(
      bytesVan(AFLEVERING, { ...opties, modus: 'dai', dai: { service: 'svc', puntBijLegeAdministratie: false } }),
    );
    expect(dai).toMatchObject({ vorm: 'dai', adressering: { to: 'urn:dkintern:42420001:GGk:' } });
  });
});
