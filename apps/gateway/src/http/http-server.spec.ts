import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '#hub/observability';
import { type Aanvraag } from './aanvraag.ts';
import { HttpClient } from './axios-client.ts';
import { HttpServer } from './http-server.ts';
import { maakPki, OIN } from './proef-pki.ts';

const LIMIETEN = { verbindenMs: 2_000, antwoordMs: 5_000 };

const echo = (a: Aanvraag) =>
  Promise.resolve({ status: 200, contentType: 'text/plain', lichaam: Buffer.from(a.oin ?? 'geen') });

describe('HttpServer', () => {
  it('speaks plain HTTP only on the machine itself, unless allowed', () => {
    const maak = (host: string, onversleuteldToestaan: boolean) => () =>
      new HttpServer({ host, poort: 0, onversleuteldToestaan }, silentLog);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', 'hub.example']) {
      expect(maak(host, false)).toThrow(expect.objectContaining({ code: 'HUB_CONFIG_INVALID' }) as Error);
      expect(maak(host, true)).not.toThrow();
    }
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(maak(host, false)).not.toThrow();
  });

  it('asks for a client certificate of its issuer, and tells its OIN', async () => {
    const map = mkdtempSync(join(tmpdir(), 'hub-pki-'));
    const pem = maakPki(map);
    const tls = { certificaat: pem('server.pem'), sleutel: pem('server.key'), clientUitgevers: pem('ca.pem') };
    const server = new HttpServer({ host: '127.0.0.1', poort: 0, tls, onversleuteldToestaan: false }, silentLog);
    server.voegToe('/x', echo);
    await server.start();
    const als = async (naam: string | null): Promise<string> => {
      const eigen = naam === null ? {} : { certificaat: pem(`${naam}.pem`), sleutel: pem(`${naam}.key`) };
      const client = new HttpClient({ ...LIMIETEN, tls: { uitgevers: pem('ca.pem'), ...eigen } });
      try {
        return Buffer.from((await client.post(`${server.adres}/x`, Buffer.from('a'), {})).lichaam).toString();
      } finally {
        client.sluit();
      }
    };
    try {
      expect(server.adres).toMatch(/^https:/);
      expect(await als('klant')).toBe(OIN);
      expect(await als('zonder')).toBe('geen');
      for (const naam of [null, 'vreemd']) await expect(als(naam)).rejects.toMatchObject({ name: 'HubError' });
      const wantrouwig = new HttpClient({ ...LIMIETEN, tls: { uitgevers: pem('vreemd.pem') } });
      await expect(wantrouwig.post(`${server.adres}/x`, Buffer.from('a'), {})).rejects.toMatchObject({
        retryClass: 'transient',
      });
      wantrouwig.sluit();
    } finally {
      await server.stop();
      rmSync(map, { recursive: true });
    }
  });

  it('cuts off who does not finish its headers, while others are served', async () => {
    const server = new HttpServer({ host: '127.0.0.1', poort: 0, onversleuteldToestaan: false, kopMs: 300 }, silentLog);
    server.voegToe('/x', echo);
    await server.start();
    const traag = connect(Number(new URL(server.adres).port), '127.0.0.1');
    const afgesneden = new Promise<string>((klaar) => {
      let gekregen = '';
      traag.on('data', (stuk: Buffer) => (gekregen += stuk.toString()));
      traag.on('close', () => klaar(gekregen));
      traag.on('error', () => klaar(gekregen));
    });
    traag.write('POST /x HTTP/1.1\r\nHost: x\r\n');
    expect((await fetch(`${server.adres}/x`)).status).toBe(200);
    expect(await afgesneden).toContain('408');
    await server.stop();
  });

  it('lets a running request end when it stops', async () => {
    const server = new HttpServer({ host: '127.0.0.1', poort: 0, onversleuteldToestaan: false }, silentLog);
    let laatLos: () => void = () => undefined;
    let binnen: () => void = () => undefined;
    const begonnen = new Promise<void>((klaar) => (binnen = klaar));
    server.voegToe('/x', async (a) => {
      binnen();
      await new Promise<void>((klaar) => (laatLos = klaar));
      return echo(a);
    });
    await server.start();
    const antwoord = fetch(`${server.adres}/x`);
    await begonnen;
    const gestopt = server.stop();
    laatLos();
    expect(await (await antwoord).text()).toBe('geen');
    await gestopt;
  });

  it('does not wait for ever for a sender that never ends', async () => {
    const opties = { host: '127.0.0.1', poort: 0, onversleuteldToestaan: false, stopMs: 100 };
    const server = new HttpServer(opties, silentLog);
    const begonnen = new Promise<void>((klaar) => {
      server.voegToe('/x', async (a) => {
        klaar();
        const lichaam = a.lichaam(60_000)[Symbol.asyncIterator]();
        while ((await lichaam.next()).done !== true);
        return echo(a);
      });
    });
    await server.start();
    const traag = connect(Number(new URL(server.adres).port), '127.0.0.1').on('error', () => undefined);
    traag.write('POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    await begonnen;
    await server.stop();
  });
});
