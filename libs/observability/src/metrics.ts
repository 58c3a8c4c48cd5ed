import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { BALANS_TELLERS, type Stand } from './stand.ts';

/** The only labels there are: none of them can hold a person. */
type Label = 'connector' | 'bestemming' | 'stap';

/** The steps whose duration is measured, in the order of the pipeline. */
export type MeasuredStap = 'aannemen' | 'vertalen' | 'beoordelen' | 'routeren' | 'afleveren' | 'doorlooptijd';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600];

/**
 * The metrics of one process. The pipeline counts what it did; the balance of the promise is read from the store at
 * every scrape, so that it is right after a restart and over several processes.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #aangenomen = this.#counter('connector_aangenomen_total', 'Berichten aangenomen aan de deur', 'connector');
  readonly #geweigerd = this.#counter('connector_geweigerd_total', 'Berichten geweigerd aan de deur', 'connector');
  readonly #afgeleverd = this.#counter('bestemming_afgeleverd_total', 'Afleveringen gelukt', 'bestemming');
  readonly #afgewezen = this.#counter('bestemming_afgewezen_total', 'Afleveringen afgewezen', 'bestemming');
  readonly #mislukt = this.#counter(
    'bestemming_poging_mislukt_total',
    'Pogingen mislukt, wordt herhaald',
    'bestemming',
  );
  readonly #geparkeerd = this.#counter('stap_geparkeerd_total', 'Berichten geparkeerd voor de beheerder', 'stap');
  readonly #open = this.#gauge('bestemming_open', 'Afleveringen die wachten', 'bestemming');
  readonly #oudste = this.#gauge(
    'bestemming_oudste_seconden',
    'Leeftijd van de oudste wachtende aflevering',
    'bestemming',
  );
  readonly #circuit = this.#gauge('bestemming_onderbroken', '1 zolang naar de bestemming niets gaat', 'bestemming');
  readonly #onderweg = this.#gauge('onderweg', 'Berichten zonder einduitkomst, geparkeerde meegeteld');
  readonly #wachtOpBeheerder = this.#gauge('geparkeerd', 'Berichten die op de beheerder wachten');
  readonly #verschil = this.#gauge('balans_verschil', 'ontvangen - afgeleverd - afgewezen - onderweg; hoort 0 te zijn');
  readonly #bereikbaar = this.#gauge('opslag_bereikbaar', '1 als de stand uit de opslag is gelezen');
  readonly #balans = BALANS_TELLERS.map((naam) => ({
    naam,
    counter: this.#counter(`${naam}_total`, `Berichten ${naam}, volgens de opslag`),
  }));
  readonly #duur = new Histogram({
    name: 'berichtenhub_stap_duur_seconden',
    help: 'Duur van een stap per bericht',
    labelNames: ['stap'],
    buckets: SECONDS,
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** New messages only: an identical resend is not counted again. */
  aangenomen(connector: string, aantal = 1): void {
    this.#aangenomen.inc({ connector }, aantal);
  }

  geweigerd(connector: string, aantal = 1): void {
    this.#geweigerd.inc({ connector }, aantal);
  }

  afgeleverd(bestemming: string, aantal = 1): void {
    this.#afgeleverd.inc({ bestemming }, aantal);
  }

  afgewezen(bestemming: string, aantal = 1): void {
    this.#afgewezen.inc({ bestemming }, aantal);
  }

  pogingMislukt(bestemming: string, aantal = 1): void {
    this.#mislukt.inc({ bestemming }, aantal);
  }

  geparkeerd(stap: MeasuredStap, aantal = 1): void {
    this.#geparkeerd.inc({ stap }, aantal);
  }

  /** The circuit of a destination opened (true) or closed (false). */
  onderbroken(bestemming: string, ja: boolean): void {
    this.#circuit.set({ bestemming }, ja ? 1 : 0);
  }

  /** Duration of a step for one message, in milliseconds. */
  duur(stap: MeasuredStap, duurMs: number): void {
    this.#duur.observe({ stap }, duurMs / 1000);
  }

  /** The text that Prometheus reads; without a stand (store out of reach) the balance keeps its last values. */
  async tekst(stand: Stand | null, nu: Date): Promise<string> {
    this.#bereikbaar.set(stand === null ? 0 : 1);
    if (stand !== null) this.#neemOver(stand, nu);
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  #neemOver(stand: Stand, nu: Date): void {
    for (const { naam, counter } of this.#balans) {
      counter.reset();
      counter.inc(stand[naam]);
    }
    this.#onderweg.set(stand.onderweg);
    this.#wachtOpBeheerder.set(stand.geparkeerd);
    this.#verschil.set(stand.ontvangen - stand.afgeleverd - stand.afgewezen - stand.onderweg);
    this.#open.reset();
    this.#oudste.reset();
    for (const { bestemming, open, oudste } of stand.bestemmingen) {
      this.#open.set({ bestemming }, open);
      this.#oudste.set({ bestemming }, oudste === null ? 0 : Math.max(0, (nu.getTime() - oudste.getTime()) / 1000));
    }
  }

  #counter(name: string, help: string, ...labelNames: Label[]): Counter {
    return new Counter({ name: `berichtenhub_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, ...labelNames: Label[]): Gauge {
    return new Gauge({ name: `berichtenhub_${name}`, help, labelNames, registers: [this.#registry] });
  }
}
