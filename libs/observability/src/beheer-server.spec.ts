import { type BeheerOptions, type BeheerServer, startBeheer } from './beheer-server.ts';
import { silentLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { type Stand } from './stand.ts';

const NU = new Date('2026-11-24T12:00:00Z');
const STAND: Stand = {
  ontvangen: 10,
  afgeleverd: 6,
  afgewezen: 1,
  onderweg: 3,
  geparkeerd: 1,
  bestemmingen: [
    { bestemming: 'ggk', open: 2, oudste: new Date('2026-11-24T11:59:00Z') },
    { bestemming: 'gws4all', open: 0, oudste: null },
  ],
};

describe('metrics', () => {
  it('shows the balance of the store with difference 0', async () => {
    const text = await new Metrics().tekst(STAND, NU);
    expect(values(text)).toMatchObject({
      berichtenhub_ontvangen_total: 10,
      berichtenhub_afgeleverd_total: 6,
      berichtenhub_afgewezen_total: 1,
      berichtenhub_onderweg: 3,
      berichtenhub_geparkeerd: 1,
      berichtenhub_balans_verschil: 0,
      berichtenhub_opslag_bereikbaar: 1,
      'berichtenhub_bestemming_open{bestemming="ggk"}': 2,
      'berichtenhub_bestemming_oudste_seconden{bestemming="ggk"}': 60,
      'berichtenhub_bestemming_oudste_seconden{bestemming="gws4all"}': 0,
    });
  });

  it('shows a difference when the store does not add up, and takes over a newer stand', async () => {
    const metrics = new Metrics();
    await metrics.tekst({ ...STAND, onderweg: 1 }, NU);
    const text = await metrics.tekst({ ...STAND, ontvangen: 11, bestemmingen: [] }, NU);
    expect(values(text)).toMatchObject({ berichtenhub_ontvangen_total: 11, berichtenhub_balans_verschil: 1 });
    expect(text).not.toContain('berichtenhub_bestemming_open{');
  });

  it('keeps the last balance when the store is out of reach, and says so', async () => {
    const metrics = new Metrics();
    await metrics.tekst(STAND, NU);
    expect(values(await metrics.tekst(null, NU))).toMatchObject({
      berichtenhub_ontvangen_total: 10,
      berichtenhub_opslag_bereikbaar: 0,
    });
  });

  it('counts what the pipeline reports, with durations in seconds', async () => {
    const metrics = new Metrics();
    metrics.aangenomen('ggk', 3);
    metrics.geweigerd('ggk');
    metrics.afgeleverd('gws4all');
    metrics.afgewezen('gws4all');
    metrics.pogingMislukt('gws4all');
    metrics.geparkeerd('routeren');
    metrics.onderbroken('gws4all', true);
    metrics.duur('aannemen', 12);
    expect(values(await metrics.tekst(null, NU))).toMatchObject({
      'berichtenhub_connector_aangenomen_total{connector="ggk"}': 3,
      'berichtenhub_connector_geweigerd_total{connector="ggk"}': 1,
      'berichtenhub_bestemming_afgeleverd_total{bestemming="gws4all"}': 1,
      'berichtenhub_bestemming_afgewezen_total{bestemming="gws4all"}': 1,
      'berichtenhub_bestemming_poging_mislukt_total{bestemming="gws4all"}': 1,
      'berichtenhub_stap_geparkeerd_total{stap="routeren"}': 1,
      'berichtenhub_bestemming_onderbroken{bestemming="gws4all"}': 1,
      'berichtenhub_stap_duur_seconden_sum{stap="aannemen"}': 0.012,
      'berichtenhub_stap_duur_seconden_bucket{le="0.025",stap="aannemen"}': 1,
    });
  });
});

describe('management server', () => {
  let server: BeheerServer | undefined;
  afterEach(() => server?.stop());

  async function start(deel: Partial<BeheerOptions> = {}): Promise<string> {
    server = await startBeheer({
      host: '127.0.0.1',
      poort: 0,
      metrics: new Metrics(),
      log: silentLog,
      stand: () => Promise.resolve(STAND),
      gereed: () => Promise.resolve([{ onderdeel: 'opslag', gereed: true }]),
      ...deel,
    });
    return server.adres;
  }

  it('lives and is ready', async () => {
    const adres = await start();
    expect((await fetch(`${adres}/health/live`)).status).toBe(200);
    const ready = await fetch(`${adres}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ gereed: true, onderdelen: [{ onderdeel: 'opslag', gereed: true }] });
  });

  it('is not ready with 503 and the reason when one part is not', async () => {
    const kapot = { onderdeel: 'bus', gereed: false, reden: 'Kafka op kafka:9092 is niet bereikbaar.' };
    const adres = await start({ gereed: () => Promise.resolve([{ onderdeel: 'opslag', gereed: true }, kapot]) });
    const ready = await fetch(`${adres}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ gereed: false, onderdelen: [{ onderdeel: 'opslag' }, kapot] });
  });

  it('is not ready when the store does not answer, and still lives', async () => {
    const adres = await start({
      gereed: () => Promise.reject(new Error('weg')),
      stand: () => Promise.reject(new Error('weg')),
    });
    expect((await fetch(`${adres}/health/ready`)).status).toBe(503);
    expect((await fetch(`${adres}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${adres}/metrics`)).text()).toContain('berichtenhub_opslag_bereikbaar 0');
  });

  it('gives up on a store that hangs', async () => {
    const adres = await start({ gereed: () => new Promise(() => {}) });
    expect((await fetch(`${adres}/health/ready`)).status).toBe(503);
  });

  it('gives the metrics in the form of Prometheus', async () => {
    const response = await fetch(`${await start()}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(values(await response.text())).toMatchObject({ berichtenhub_ontvangen_total: 10 });
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/metrics?x=1', 200],
    ['POST', '/metrics', 405],
    ['HEAD', '/health/live', 200],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect((await fetch(`${await start()}${path}`, { method })).status).toBe(status);
  });

  it('rejects when the port is taken', async () => {
    const poort = Number(new URL(await start()).port);
    const tweede = startBeheer({
      host: '127.0.0.1',
      poort,
      metrics: new Metrics(),
      log: silentLog,
      stand: () => Promise.resolve(STAND),
      gereed: () => Promise.resolve([]),
    });
    await expect(tweede).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

function values(text: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}
