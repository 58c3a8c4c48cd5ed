import { type Clock, firstIdAt, idTime, retryClassOf } from '#hub/envelope';
import { type Log, type Metrics } from '#hub/observability';
import { type OpenAflevering, type Poging } from '#hub/store';
import { type Connector } from '../connector.ts';
import { GroepCommit } from '../groep-commit.ts';
import { Banen } from './banen.ts';
import { Circuit, type CircuitOpties } from './circuit.ts';
import { type Lading, type Leveringen } from './leveringen.ts';
import { maakPoging } from './maak-poging.ts';
import { naarAflevering } from './naar-aflevering.ts';
import { pauzeNa, type PauzeOpties } from './pauze.ts';

export interface BezorgerOpties extends PauzeOpties {
  readonly circuit: CircuitOpties;
  /** Deliveries under way at once to this destination. */
  readonly gelijktijdig: number;
  /** A delivery that waits longer than this raises the alarm, in ms. */
  readonly alarmNaMs: number;
}

export interface BezorgerDelen {
  readonly connector: Connector;
  readonly leveringen: Leveringen;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Deliveries kept in memory; the rest stays in the store until there is room. */
const VENSTER = 1_000;
/** Safety net under the wake-ups, and how soon an operator's change is seen. */
const VERVERS_MS = 2_000;
/** Ids are made before their transaction commits, so a later commit may hold a slightly earlier id. */
const MARGE_MS = 1_000;
/** Least time between two commits of outcomes: many share one, and a single one does not wait. */
const COMMIT_RUST_MS = 40;

/** A delivery with its payload at hand. */
interface Gereed {
  readonly kop: OpenAflevering;
  readonly lading: Lading;
}

/**
 * Delivers to one destination: head of each lane, many lanes at once, retries by error class, a circuit around it all.
 * It holds no state of its own that matters: after a crash the same rows give the same bytes again.
 */
export class Bezorger {
  readonly #delen: BezorgerDelen;
  readonly #opties: BezorgerOpties;
  readonly #banen = new Banen();
  readonly #circuit: Circuit;
  readonly #commit: GroepCommit<Poging, undefined>;
  readonly #gereed: Gereed[] = [];
  readonly #lopend = new Set<Promise<void>>();
  #inVlucht = 0;
  #timer: NodeJS.Timeout | null = null;
  #ronde: Promise<void> | null = null;
  #nieuw = true;
  #meer = false;
  #geladenTot = 0;
  #nogEens = false;
  #alarm = false;
  #gestopt = false;
  #ververstOp = 0;

  constructor(delen: BezorgerDelen, opties: BezorgerOpties) {
    this.#delen = delen;
    this.#opties = opties;
    this.#circuit = new Circuit(opties.circuit);
    this.#commit = new GroepCommit(
      async (pogingen) => {
        await delen.leveringen.schrijf(pogingen);
        return pogingen.map(() => undefined);
      },
      { grootste: 200, tegelijk: 1, rustMs: COMMIT_RUST_MS },
    );
  }

  /** Something may be waiting: look in the store. */
  wek(): void {
    this.#nieuw = true;
    this.#ga();
  }

  #ga(): void {
    if (this.#gestopt) return;
    if (this.#ronde !== null) {
      this.#nogEens = true;
      return;
    }
    this.#ronde = this.#loopRonde().finally(() => {
      this.#ronde = null;
      if (!this.#nogEens) return;
      this.#nogEens = false;
      this.#ga();
    });
  }

  /** Starts nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    this.#gestopt = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#ronde;
    await Promise.all(this.#lopend);
  }

  async #loopRonde(): Promise<void> {
    try {
      if (this.#nu() - this.#ververstOp >= VERVERS_MS) await this.#ververs();
      else if ((this.#nieuw || this.#meer) && this.#banen.aantal < VENSTER / 2)
        await this.#laad(firstIdAt(this.#geladenTot - MARGE_MS));
      await this.#vulGereed();
      this.#verstuur();
    } catch (err) {
      this.#delen.log.warn({ bestemming: this.#delen.connector.naam, err }, 'Wachtende afleveringen niet te laden');
    }
    this.#planVolgende();
  }

  async #ververs(): Promise<void> {
    this.#ververstOp = this.#nu();
    this.#banen.vergeetWachtende();
    this.#bewaakLeeftijd(await this.#laad(firstIdAt(0)));
  }

  async #laad(vanaf: string): Promise<OpenAflevering | undefined> {
    this.#nieuw = false;
    const hoogstens = this.#banen.aantal + VENSTER;
    const open = await this.#delen.leveringen.open(vanaf, hoogstens);
    open.forEach((rij) => this.#banen.voegToe(rij));
    this.#meer = open.length === hoogstens;
    const laatste = open.at(-1);
    if (laatste !== undefined) this.#geladenTot = idTime(laatste.id);
    return open[0];
  }

  #planVolgende(): void {
    if (this.#gestopt) return;
    const nu = this.#nu();
    const kan = Math.max(this.#banen.volgende() ?? Number.POSITIVE_INFINITY, this.#circuit.proefOp ?? 0);
    const vol = this.#inVlucht >= this.#opties.gelijktijdig;
    const wacht = vol ? VERVERS_MS : Math.max(5, Math.min(VERVERS_MS, kan - nu));
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ga(), wacht);
    this.#timer.unref();
  }

  /** Keeps some deliveries with their payload at hand, loaded many at a time, so that no free place waits for the store. */
  async #vulGereed(): Promise<void> {
    const { gelijktijdig } = this.#opties;
    const ruimte = Math.min(this.#circuit.ruimte(this.#nu()), 2 * gelijktijdig) - this.#gereed.length;
    if (this.#gestopt || ruimte <= 0 || this.#gereed.length > gelijktijdig / 2) return;
    const koppen = this.#banen.neem(this.#nu(), ruimte);
    if (koppen.length === 0) return;
    const ladingen = await this.#laadLadingen(koppen);
    for (const kop of koppen) {
      const lading = ladingen.get(kop.id);
      if (lading === undefined) this.#banen.klaar(kop);
      else this.#gereed.push({ kop, lading });
    }
  }

  async #laadLadingen(koppen: readonly OpenAflevering[]): Promise<Map<string, Lading>> {
    try {
      return await this.#delen.leveringen.ladingen(koppen);
    } catch (err) {
      koppen.forEach((kop) => this.#banen.later(kop, this.#nu() + VERVERS_MS, kop.pogingen));
      throw err;
    }
  }

  /** Fills the free places; with the circuit open that is one probe, and the rest goes back to its lanes. */
  #verstuur(): void {
    while (!this.#gestopt && this.#inVlucht < this.#opties.gelijktijdig && this.#gereed.length > 0) {
      if (this.#circuit.ruimte(this.#nu()) === 0) {
        this.#gereed.splice(0).forEach(({ kop }) => this.#banen.terug(kop));
        return;
      }
      const eerste = this.#gereed.shift();
      if (eerste === undefined) return;
      this.#circuit.begonnen();
      const loop = this.#bezorg(eerste).finally(() => this.#lopend.delete(loop));
      this.#lopend.add(loop);
    }
  }

  /** One attempt: its place is free when the peer answered, its lane when the outcome is stored. */
  async #bezorg({ kop, lading }: Gereed): Promise<void> {
    const begin = performance.now();
    this.#inVlucht++;
    const fout = await this.#lever(kop, lading).then(
      () => null,
      (err: unknown) => err ?? new Error('onbekende fout'),
    );
    this.#inVlucht--;
    const poging = maakPoging(kop, fout, {
      bestemming: this.#delen.connector.naam,
      op: this.#delen.clock.now(),
      duurMs: performance.now() - begin,
      pauzeMs: pauzeNa(kop.pogingen, this.#opties, Math.random()),
    });
    this.#meld(kop, poging, fout);
    this.#volgCircuit(fout);
    this.#verstuur();
    if (this.#gereed.length <= this.#opties.gelijktijdig / 2) this.#ga();
    await this.#legVast(kop, poging);
    this.#ga();
  }

  #lever(kop: OpenAflevering, lading: Lading): Promise<void> {
    if (lading instanceof Error) return Promise.reject(lading);
    if (lading === 'apart') return this.#delen.leveringen.leverApart(kop);
    return this.#delen.connector.lever(naarAflevering(kop, lading));
  }

  async #legVast(kop: OpenAflevering, poging: Poging): Promise<void> {
    try {
      await this.#commit.voegToe(poging);
    } catch (err) {
      // The outcome is not stored: after a pause the same bytes go again, and the peer answers as it did before.
      const { naam } = this.#delen.connector;
      this.#delen.log.warn({ bestemming: naam, kenmerk: kop.kenmerk, err }, 'Uitkomst niet vast te leggen');
      this.#banen.later(kop, this.#nu() + VERVERS_MS, kop.pogingen);
      return;
    }
    if (poging.status === 'klaar') this.#banen.later(kop, poging.volgendePoging?.getTime() ?? 0, kop.pogingen + 1);
    else this.#banen.klaar(kop);
  }

  #meld(kop: OpenAflevering, poging: Poging, fout: unknown): void {
    const { connector, log, metrics } = this.#delen;
    metrics.duur('afleveren', poging.stap.duurMs ?? 0);
    if (poging.status === 'afgeleverd') {
      metrics.afgeleverd(connector.naam);
      metrics.duur('doorlooptijd', poging.stap.op.getTime() - kop.gemaaktOp.getTime());
      return;
    }
    if (poging.status === 'geparkeerd') metrics.geparkeerd('afleveren');
    else metrics.pogingMislukt(connector.naam);
    const { kenmerk, berichtId, traceparent } = kop;
    const code = poging.fout ?? undefined;
    log.warn(
      { bestemming: connector.naam, kenmerk, berichtId, traceparent, code, err: fout },
      'Aflevering niet gelukt',
    );
  }

  #volgCircuit(fout: unknown): void {
    const { naam } = this.#delen.connector;
    if (fout === null || retryClassOf(fout) === 'permanent') {
      if (!this.#circuit.gelukt()) return;
      this.#banen.wekAlles();
      this.#delen.metrics.onderbroken(naam, false);
      this.#delen.log.info({ bestemming: naam }, 'Bestemming is weer bereikbaar');
    } else if (this.#circuit.mislukt(this.#nu(), Math.random())) {
      this.#delen.metrics.onderbroken(naam, true);
      this.#delen.log.error({ bestemming: naam }, 'Bestemming onbereikbaar: aflevering onderbroken tot een proef lukt');
    }
  }

  /** One alarm when the oldest is too old, one line when it is over: per change of state, not per retry. */
  #bewaakLeeftijd(oudste: OpenAflevering | undefined): void {
    const teOud = oudste !== undefined && this.#nu() - oudste.gemaaktOp.getTime() > this.#opties.alarmNaMs;
    if (teOud === this.#alarm) return;
    this.#alarm = teOud;
    const velden = { bestemming: this.#delen.connector.naam, kenmerk: oudste?.kenmerk };
    if (teOud) this.#delen.log.error(velden, 'Een aflevering wacht te lang');
    else this.#delen.log.info(velden, 'Geen aflevering wacht meer te lang');
  }

  #nu(): number {
    return this.#delen.clock.now().getTime();
  }
}
