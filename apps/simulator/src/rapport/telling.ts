import { type Kant } from '../storing/mix.ts';
import { heenVan } from './heen-van.ts';
import { type Gebeurtenis } from './register.ts';

interface Verdeling {
  readonly aantal: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface KantTelling {
  gestuurd: number;
  pogingen: number;
  geaccepteerd: number;
  geweigerd: number;
  opgegeven: number;
  ontvangenNieuw: number;
  ontvangenHerhaald: number;
  nietVerwerkt: number;
}

/** The report in numbers. Times in milliseconds, from the first attempt of the sender. */
export interface Samenvatting {
  readonly kanten: Record<Kant, KantTelling>;
  /** Accepted by the hub, not (yet) received on the other side, nor refused there for good. */
  readonly onderweg: number;
  /** Refused for good by the simulator as receiver (Fo03 with plek client). */
  readonly geweigerdDoorOntvanger: number;
  /** Retourberichten that the hub made itself. */
  readonly vanHub: number;
  /** Received without ever having been sent, and no answer to what was. */
  readonly spook: number;
  /** Received as new more than once. */
  readonly dubbel: number;
  readonly bevindingen: number;
  readonly voorbeelden: readonly string[];
  readonly acceptatieMs: Verdeling;
  readonly bezorgingMs: Verdeling;
}

interface Staat {
  readonly begin: number;
  gestuurd: boolean;
  geaccepteerd: boolean;
  geweigerd: boolean;
  ontvangen: number;
}

export interface Telling {
  tel(g: Gebeurtenis): void;
  samenvatting(): Samenvatting;
  /** `onderweg` of the summary, without making the whole. */
  readonly onderweg: number;
  /** Forgets everything counted so far (between two runs of a load). */
  wis(): void;
}

const leeg = (): KantTelling => ({
  gestuurd: 0,
  pogingen: 0,
  geaccepteerd: 0,
  geweigerd: 0,
  opgegeven: 0,
  ontvangenNieuw: 0,
  ontvangenHerhaald: 0,
  nietVerwerkt: 0,
});

function verdeling(waarden: readonly number[]): Verdeling {
  const s = Float64Array.from(waarden).sort();
  const op = (deel: number): number =>
    Math.round((s[Math.min(s.length - 1, Math.floor(s.length * deel))] ?? 0) * 10) / 10;
  return { aantal: s.length, p50: op(0.5), p99: op(0.99), max: op(1) };
}

class Teller implements Telling {
  private kanten: Record<Kant, KantTelling> = { ggk: leeg(), gws4all: leeg() };
  private readonly staten = new Map<string, Staat>();
  private readonly bevindingen: string[] = [];
  private stand = { onderweg: 0, vanHub: 0, spook: 0, dubbel: 0, geweigerdDoorOntvanger: 0 };
  private acceptatie: number[] = [];
  private bezorging: number[] = [];

  tel(g: Gebeurtenis): void {
    if (g.wat === 'gestuurd') this.telGestuurd(g);
    else if (g.wat === 'uitkomst') this.telUitkomst(g);
    else if (g.wat === 'ontvangen') this.telOntvangen(g);
    else if (g.wat === 'afgebroken') this.kanten[g.kant].nietVerwerkt += 1;
    else if (g.wat === 'bevinding') this.bevindingen.push(g.melding);
  }

  /** Changes the state of one bericht and with it the number that are accepted and have not arrived. */
  private wijzig(sleutel: string, doe: (staat: Staat) => void): void {
    let staat = this.staten.get(sleutel);
    if (staat === undefined) {
      staat = { begin: performance.now(), gestuurd: false, geaccepteerd: false, geweigerd: false, ontvangen: 0 };
      this.staten.set(sleutel, staat);
    }
    const voor = isOnderweg(staat);
    doe(staat);
    this.stand.onderweg += Number(isOnderweg(staat)) - Number(voor);
  }

  private telGestuurd(g: Gebeurtenis & { wat: 'gestuurd' }): void {
    const kant = this.kanten[g.kant];
    kant.pogingen += 1;
    this.wijzig(g.sleutel, (staat) => {
      if (!staat.gestuurd) kant.gestuurd += 1;
      staat.gestuurd = true;
    });
  }

  private telUitkomst(g: Gebeurtenis & { wat: 'uitkomst' }): void {
    this.kanten[g.kant][g.uitkomst] += 1;
    if (g.uitkomst !== 'geaccepteerd') return;
    this.wijzig(g.sleutel, (staat) => {
      staat.geaccepteerd = true;
      this.acceptatie.push(performance.now() - staat.begin);
    });
  }

  private telOntvangen(g: Gebeurtenis & { wat: 'ontvangen' }): void {
    const kant = this.kanten[g.kant];
    if (g.nieuw) {
      kant.ontvangenNieuw += 1;
      this.wijzig(g.sleutel, (staat) => this.telNieuw(staat, g));
    } else if (g.antwoord.startsWith('Bv')) kant.ontvangenHerhaald += 1;
    else this.telNietVerwerkt(g);
  }

  private telNieuw(staat: Staat, g: Gebeurtenis & { wat: 'ontvangen' }): void {
    staat.ontvangen += 1;
    if (staat.ontvangen === 2) this.stand.dubbel += 1;
    if (staat.gestuurd) this.bezorging.push(performance.now() - staat.begin);
    else if (this.staten.get(heenVan(g) ?? '')?.gestuurd === true) this.stand.vanHub += 1;
    else this.stand.spook += 1;
  }

  private telNietVerwerkt(g: Gebeurtenis & { wat: 'ontvangen' }): void {
    this.kanten[g.kant].nietVerwerkt += 1;
    if (!g.antwoord.endsWith(' client')) return;
    this.wijzig(g.sleutel, (staat) => {
      if (!staat.geweigerd) this.stand.geweigerdDoorOntvanger += 1;
      staat.geweigerd = true;
    });
  }

  get onderweg(): number {
    return this.stand.onderweg;
  }

  samenvatting(): Samenvatting {
    return {
      kanten: structuredClone(this.kanten),
      ...this.stand,
      bevindingen: this.bevindingen.length,
      voorbeelden: this.bevindingen.slice(0, 20),
      acceptatieMs: verdeling(this.acceptatie),
      bezorgingMs: verdeling(this.bezorging),
    };
  }

  wis(): void {
    this.kanten = { ggk: leeg(), gws4all: leeg() };
    this.stand = { onderweg: 0, vanHub: 0, spook: 0, dubbel: 0, geweigerdDoorOntvanger: 0 };
    this.staten.clear();
    this.bevindingen.length = 0;
    this.acceptatie = [];
    this.bezorging = [];
  }
}

const isOnderweg = (s: Staat): boolean => s.geaccepteerd && !s.geweigerd && s.ontvangen === 0;

export function maakTelling(): Telling {
  return new Teller();
}
