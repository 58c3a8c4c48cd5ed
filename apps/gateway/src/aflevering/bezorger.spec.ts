import { HubError, systemClock } from '#hub/envelope';
import { Metrics, silentLog } from '#hub/observability';
import { type OpenAflevering, type Poging } from '#hub/store';
import { type Aflevering, type Connector } from '../connector.ts';
import { Bezorger } from './bezorger.ts';
import { type Leveringen } from './leveringen.ts';
import { eenAflevering } from './test-aflevering.ts';

/** A store of deliveries in memory. */
class FakeLeveringen implements Leveringen {
  readonly pogingen: Poging[] = [];
  #open: OpenAflevering[];
  kapot = 0;

  constructor(open: readonly OpenAflevering[]) {
    this.#open = [...open];
  }
  open(_vanaf: string, hoogstens: number): Promise<OpenAflevering[]> {
    return Promise.resolve(this.#open.slice(0, hoogstens));
  }
  ladingen(open: readonly OpenAflevering[]): Promise<Map<string, Uint8Array | null>> {
    const wacht = new Set(this.#open.map((a) => a.id));
    return Promise.resolve(new Map(open.filter((a) => wacht.has(a.id)).map((a) => [a.id, Buffer.from(a.id)])));
  }
  leverApart(): Promise<void> {
    return Promise.reject(new Error('niets is hier apart'));
  }
  schrijf(pogingen: readonly Poging[]): Promise<void> {
    if (this.kapot-- > 0) return Promise.reject(new HubError('HUB_STORE_UNREACHABLE', 'transient', 'weg'));
    this.pogingen.push(...pogingen);
    const klaar = new Set(pogingen.filter((p) => p.status !== 'klaar').map((p) => p.aflevering.id));
    this.#open = this.#open.filter((a) => !klaar.has(a.id));
    return Promise.resolve();
  }
  parkeer(id: string): void {
    this.#open = this.#open.filter((a) => a.id !== id);
  }
  get leeg(): boolean {
    return this.#open.length === 0;
  }
}

class FakeConnector implements Connector {
  readonly naam = 'ggk';
  readonly gezien: Aflevering[] = [];
  doe: (a: Aflevering) => Promise<void> = () => Promise.resolve();
  start(): Promise<void> {
    return Promise.resolve();
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
  lever(aflevering: Aflevering): Promise<void> {
    this.gezien.push(aflevering);
    return this.doe(aflevering);
  }
}

const PAUZE = { eerstePauzeMs: 5, grootstePauzeMs: 20 };
const OPTIES = { ...PAUZE, gelijktijdig: 4, alarmNaMs: 60_000, circuit: { ...PAUZE, drempel: 1_000 } };
const id = (n: number): string => `01930000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

let bezorger: Bezorger | undefined;
afterEach(() => bezorger?.stop());

function opzet(rijen: readonly OpenAflevering[], opties = OPTIES) {
  const leveringen = new FakeLeveringen(rijen);
  const connector = new FakeConnector();
  bezorger = new Bezorger(
    { connector, leveringen, clock: systemClock, log: silentLog, metrics: new Metrics() },
    opties,
  );
  bezorger.wek();
  return { leveringen, connector };
}

async function tot(klaar: () => boolean): Promise<void> {
  for (let i = 0; i < 1_000 && !klaar(); i++) await new Promise((r) => setTimeout(r, 5));
  expect(klaar()).toBe(true);
}

const geenVerbinding = (): Promise<void> =>
  Promise.reject(new HubError('HUB_DELIVERY_UNREACHABLE', 'transient', 'niet bereikbaar'));

describe('delivering to one destination', () => {
  it('delivers every lane in its own order', async () => {
    const rijen = Array.from({ length: 20 }, (_, n) => eenAflevering({ id: id(n), baan: `b${n % 3}` }));
    const { leveringen, connector } = opzet(rijen);
    await tot(() => leveringen.leeg);
    for (const baan of [0, 1, 2]) {
      const volgorde = connector.gezien.filter((a) => Number(a.id.slice(-2)) % 3 === baan).map((a) => a.id);
      expect(volgorde).toEqual([...volgorde].sort());
    }
    expect(connector.gezien).toHaveLength(20);
  });

  it('sends the identical delivery again after a failure that may pass', async () => {
    const { leveringen, connector } = opzet([eenAflevering()]);
    let keer = 0;
    connector.doe = () => (keer++ < 2 ? geenVerbinding() : Promise.resolve());
    await tot(() => leveringen.leeg);
    expect(connector.gezien).toHaveLength(3);
    expect(new Set(connector.gezien.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(leveringen.pogingen.map((p) => p.stap.stap)).toEqual(['poging mislukt', 'poging mislukt', 'afgeleverd']);
  });

  it('an unknown outcome is told apart in the timeline', async () => {
    const { leveringen, connector } = opzet([eenAflevering()]);
    connector.doe = (a) =>
      connector.gezien.length === 1 && a.id !== ''
        ? Promise.reject(new HubError('HUB_DELIVERY_AMBIGUOUS', 'ambiguous', 'geen antwoord'))
        : Promise.resolve();
    await tot(() => leveringen.leeg);
    expect(leveringen.pogingen.map((p) => p.stap.stap)).toEqual(['uitkomst onbekend', 'afgeleverd']);
  });

  it('a refusal parks the delivery and its lane goes on', async () => {
    const { leveringen, connector } = opzet([eenAflevering({ id: id(1) }), eenAflevering({ id: id(2) })]);
    connector.doe = (a) =>
      a.id === id(1)
        ? Promise.reject(new HubError('HUB_DELIVERY_REFUSED', 'permanent', 'geweigerd'))
        : Promise.resolve();
    await tot(() => leveringen.leeg);
    expect(leveringen.pogingen.map((p) => p.status)).toEqual(['geparkeerd', 'afgeleverd']);
  });

  it('a bug in a connector parks what it could not handle, without its text', async () => {
    const { leveringen, connector } = opzet([eenAflevering()]);
    connector.doe = () => Promise.reject(new TypeError('999900006 is geen functie'));
    await tot(() => leveringen.leeg);
    expect(leveringen.pogingen[0]).toMatchObject({ status: 'geparkeerd', fout: 'FOUT_IN_HUB' });
    expect(JSON.stringify(leveringen.pogingen)).not.toContain('999900006');
  });

  it('a lane that fails never holds another', async () => {
    const { leveringen, connector } = opzet([
      eenAflevering({ id: id(1), baan: 'dood' }),
      eenAflevering({ id: id(2), baan: 'levend' }),
    ]);
    connector.doe = (a) => (a.id === id(1) ? geenVerbinding() : Promise.resolve());
    await tot(() => leveringen.pogingen.some((p) => p.status === 'afgeleverd'));
    expect(leveringen.leeg).toBe(false);
  });

  it('what an operator parked meanwhile is not sent', async () => {
    const { leveringen, connector } = opzet([eenAflevering({ id: id(1) }), eenAflevering({ id: id(2) })]);
    connector.doe = () => {
      leveringen.parkeer(id(2));
      return Promise.resolve();
    };
    await tot(() => leveringen.leeg);
    expect(connector.gezien.map((a) => a.id)).toEqual([id(1)]);
  });

  it('stops offering when a destination keeps failing, and goes on when a probe succeeds', async () => {
    const rijen = Array.from({ length: 8 }, (_, n) => eenAflevering({ id: id(n), baan: `b${n}` }));
    const { leveringen, connector } = opzet(rijen, {
      ...OPTIES,
      circuit: { drempel: 4, eerstePauzeMs: 50, grootstePauzeMs: 50 },
    });
    let dood = true;
    connector.doe = () => (dood ? geenVerbinding() : Promise.resolve());
    await tot(() => connector.gezien.length >= 4);
    const tijdensOpen = connector.gezien.length;
    expect(tijdensOpen).toBeLessThanOrEqual(8);
    dood = false;
    await tot(() => leveringen.leeg);
  });
});
