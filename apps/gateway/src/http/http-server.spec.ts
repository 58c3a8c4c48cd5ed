import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '#hub/observability';
import { type Aanvraag } from './aanvraag.ts';
import { HttpClient } from './axios-client.ts';
import { HttpServer } from './http-server.ts';

const OIN = '00000099000000001000';
const LIMIETEN = { verbindenMs: 2_000, antwoordMs: 5_000 };

/** A test PKI: one issuer, a server and two clients, one of them with an OIN. */
function maakPki(map: string): (naam: string) => string {
  const openssl = (...argumenten: string[]) => {
    const { status, stderr } = spawnSync('openssl', argumenten, { cwd: map });
    if (status !== 0) throw new Error(String(stderr));
  };
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Proef-CA', '-days', '2');
  openssl(
    'req',
    '-x509',
    ...ec,
    '-keyout',
    'vreemd.key',
    '-out',
    'vreemd.pem',
    '-subj',
    `/CN=Vreemd/serialNumber=${OIN}`,
    '-days',
    '2',
  );
  writeFileSync(join(map, 'san.cnf'), 'subjectAltName=IP:127.0.0.1');
  for (const [naam, subject] of [
    ['server', '/CN=hub'],
    ['klant', `/CN=klant/serialNumber=${OIN}`],
    ['zonder', '/CN=zonder'],
  ] as const) {
    openssl('req', '-new', ...ec, '-keyout', `${naam}.key`, '-out', `${naam}.csr`, '-subj', subject);
    openssl(
      'x509',
      '-req',
      '-in',
      `${naam}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-out',
      `${naam}.pem`,
      '-days',
      '2',
      '-extfile',
      'san.cnf',
    );
  }
  return (naam) => readFileSync(join(map, naam), 'utf8');
}

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
});
