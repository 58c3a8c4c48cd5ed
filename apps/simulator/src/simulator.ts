import { type Belasting, type BelastingUitslag, stuurBelasting } from './belasting.ts';
import { antwoordOp, type Functie, isFunctie, nummerVan } from './berichten/soorten.ts';
import { type Dossier, eerst, functieVan, isHeennummer, kan, VAN_HUB } from './dossier/dossier.ts';
import { type Envelop } from './envelop/envelop.ts';
import { type Antwoordwijze, type Opties, STANDAARD } from './opties.ts';
import { type Omgeving, openPeer, type Peer } from './peer/peer.ts';
import { wacht } from './peer/poort.ts';
import { type Verzonden } from './peer/zender.ts';
import { type Gebeurtenis, openRegister } from './rapport/register.ts';
import { maakSleutels } from './rapport/sleutels.ts';
import { maakTelling, type Samenvatting, type Telling } from './rapport/telling.ts';
import { type Reis, type Stap, volgReis } from './reis.ts';
import { type Kant, type Storingen } from './storing/mix.ts';
import { openToeval, type Toeval } from './toeval.ts';
import { openXsdKeuring } from './validatie/xsd.ts';
import { type Heen, maakWereld, type Wereld } from './wereld.ts';

export interface Reiswens {
  /** AGB-code; drawn from those that work under the law of the bericht when absent. */
  readonly aanbieder?: string | undefined;
  /** Only for a 323: the size of the bericht in bytes. */
  readonly bytes?: number | undefined;
  /** Journeys under one name are about one client at one aanbieder; without a name it is a new client. */
  readonly dossier?: string | undefined;
  /** What the receiver does with it; as in the options when absent. */
  readonly antwoord?: Antwoordwijze | undefined;
  readonly limietMs?: number | undefined;
  readonly opStap?: ((stap: Stap) => void) | undefined;
}

export interface Rustwens {
  readonly limietMs: number;
  /** Also wait until everything that the hub accepted has arrived. */
  readonly allesBezorgd: boolean;
}

/** The outside world, running. */
export interface Simulator {
  readonly zaad: string;
  /** Where the hub delivers. */
  readonly adressen: Record<Kant, string>;
  /** Tells where the hub listens (again, after a restart). */
  verbind(hub: Opties['hub']): void;
  zetStoringen(storingen: Storingen): void;
  /** Sends one heenbericht from the side where it starts and follows it until its answer is back. */
  reis(functie: Functie, wens?: Reiswens): Promise<Reis>;
  /** Sends any envelope from one side; for what the world itself does not write. */
  stuur(kant: Kant, e: Envelop): Promise<Verzonden>;
  /** From here on every message that comes in goes here, and nothing is answered by itself. */
  neemOver(ontvang: (kant: Kant, e: Envelop) => void): void;
  belast(b: Belasting): Promise<BelastingUitslag>;
  /** Resolves true when nothing moves any more, false at the limit. */
  rust(wens: Rustwens): Promise<boolean>;
  samenvatting(): Promise<Samenvatting>;
  wis(): void;
  volg(luister: (g: Gebeurtenis) => void): () => void;
  stop(): Promise<void>;
}

const STIL_MS = 300;
const TIK_MS = 10;
/** How long what is on its way may take, before it is said once more. */
const GEDULD_MS = 5_000;

class DeSimulator implements Simulator {
  readonly zaad: string;
  private readonly o: Omgeving;
  private readonly wereld: Wereld;
  private readonly telling: Telling = maakTelling();
  private readonly plannen = new Map<string, Antwoordwijze>();
  private readonly antwoorden = new Map<string, string>();
  private readonly dossiers = new Map<string, Dossier>();
  private readonly peers: Partial<Record<Kant, Peer>> = {};
  private readonly traagheid: Toeval;
  private overgenomen: ((kant: Kant, e: Envelop) => void) | undefined;
  private gepland = 0;
  private laatst = performance.now();

  constructor(o: Omgeving) {
    this.o = o;
    this.zaad = o.opties.zaad;
    this.wereld = maakWereld(o.opties);
    this.traagheid = openToeval(o.opties.zaad, 'antwoordtijd');
    o.register.volg((g) => {
      this.laatst = performance.now();
      this.telling.tel(g);
    });
  }

  async open(): Promise<void> {
    for (const kant of ['ggk', 'gws4all'] as const) {
      this.peers[kant] = await openPeer(kant, this.o, (e) => this.reageer(kant, e));
    }
  }

  get adressen(): Record<Kant, string> {
    return { ggk: this.peer('ggk').url, gws4all: this.peer('gws4all').url };
  }

  private peer(kant: Kant): Peer {
    const peer = this.peers[kant];
    if (peer === undefined) throw new Error('de simulator is niet gestart');
    return peer;
  }

  verbind(hub: Opties['hub']): void {
    this.o.hub = hub;
  }

  zetStoringen(storingen: Storingen): void {
    this.o.storingen = storingen;
  }

  /** A receiver answers a heenbericht after a while; what needs no answer only gets its Bv03. */
  private reageer(kant: Kant, e: Envelop): void {
    if (this.overgenomen !== undefined) return this.overgenomen(kant, e);
    const { sleutel } = this.o.opties.last && !this.wereld.volgt ? { sleutel: '' } : this.o.sleutels.bepaal(e);
    const wijze = this.plannen.get(sleutel) ?? this.o.opties.antwoord;
    this.plannen.delete(sleutel);
    const zelf = this.antwoordtZelf(e.functie);
    this.wereld.bericht(sleutel, !zelf || ['goed', 'geen'].includes(wijze.soort) ? 'aangekomen' : 'vervallen');
    if (wijze.soort === 'geen' || !zelf) return;
    const antwoord = this.wereld.antwoord(e, wijze);
    if (antwoord === undefined) return;
    this.antwoorden.set(sleutel, this.o.sleutels.bepaal(antwoord).sleutel);
    this.gepland += 1;
    setTimeout(
      () => {
        this.gepland -= 1;
        void this.stuur(kant, antwoord);
      },
      this.traagheid.tussen(...this.o.opties.antwoordNa),
    );
  }

  /** Whether the receiver of such a message answers, or the hub on its behalf. */
  private antwoordtZelf(functie: string | undefined): boolean {
    return this.o.opties.backofficeAntwoordt || !isFunctie(functie) || !VAN_HUB.includes(nummerVan(functie));
  }

  neemOver(ontvang: (kant: Kant, e: Envelop) => void): void {
    this.overgenomen = ontvang;
  }

  stuur(kant: Kant, e: Envelop): Promise<Verzonden> {
    this.o.opties.bijVerzenden?.(e);
    return this.peer(kant).zender.stuur(e);
  }

  /** Sends a message that the world wrote, and lets the world know when it went no further. */
  private async stuurHeen(heen: Heen, e: Envelop = this.wereld.heen(heen)): Promise<Verzonden> {
    const verzonden = await this.stuur(this.wereld.kantVan(heen.functie), e);
    if (verzonden.uitkomst === 'geweigerd') this.wereld.bericht(verzonden.sleutel, 'vervallen');
    return verzonden;
  }

  private dossierVoor(functie: Functie, { dossier: naam, aanbieder: agb, bytes }: Reiswens): Dossier {
    const bekend = naam === undefined ? undefined : this.dossiers.get(naam);
    const dossier = bekend ?? this.wereld.nieuwDossier(functie, { agb, los: bytes !== undefined });
    if (naam !== undefined) this.dossiers.set(naam, dossier);
    if (!functie.startsWith(dossier.domein)) throw new RangeError(`dossier ${naam} is er niet een voor ${functie}`);
    return dossier;
  }

  /** Says what has to be said before, and waits for it; false when that takes longer than the limit. */
  private async bereidVoor(functie: Functie, dossier: Dossier, tot: number): Promise<boolean> {
    const nummer = nummerVan(functie);
    const { verwijdert } = this;
    let sinds = performance.now();
    while (isHeennummer(nummer) && !dossier.los && !kan(dossier, nummer, verwijdert)) {
      if (performance.now() > tot) return false;
      const nodig = eerst(dossier, nummer, verwijdert);
      if (dossier.onderweg > 0 && performance.now() - sinds < GEDULD_MS) await wacht(TIK_MS);
      else if (nodig === undefined) throw new RangeError(`na wat er is gezegd kan er geen ${functie} meer komen`);
      else {
        await this.stuurHeen({ functie: functieVan(dossier, nodig), dossier });
        sinds = performance.now();
      }
    }
    return true;
  }

  /** Behind a back office that answers, the order in which retouren arrive is not known: nothing is taken back. */
  private get verwijdert(): boolean {
    return !this.o.opties.backofficeAntwoordt;
  }

  async reis(functie: Functie, wens: Reiswens = {}): Promise<Reis> {
    const { limietMs = 60_000, antwoord = this.o.opties.antwoord } = wens;
    const dossier = this.dossierVoor(functie, wens);
    const heen = { functie, dossier, bytes: wens.bytes };
    const opTijd = await this.bereidVoor(functie, dossier, performance.now() + limietMs);
    if (!opTijd)
      return { soort: functie, kenmerk: '-', bestemming: '-', uitkomst: 'te laat', stappen: [], duur: limietMs };
    const e = this.wereld.heen(heen);
    const { sleutel } = this.o.sleutels.bepaal(e);
    if (wens.antwoord !== undefined) this.plannen.set(sleutel, wens.antwoord);
    const plan = {
      soort: functie,
      kenmerk: e.referentienummer,
      bestemming: e.ontvanger.organisatie,
      sleutel,
      antwoord: !this.antwoordtZelf(functie) || (antwoord.soort !== 'geen' && antwoordOp(functie) !== undefined),
      limietMs,
      antwoordSleutel: (van: string) => this.antwoorden.get(van),
    };
    const reis = volgReis(this.o.register, plan, wens.opStap);
    await this.stuurHeen(heen, e);
    return reis;
  }

  belast(b: Belasting): Promise<BelastingUitslag> {
    const { wereld, verwijdert } = this;
    return stuurBelasting(b, { wereld, verwijdert, stuur: (heen, e) => this.stuurHeen(heen, e) });
  }

  private isStil(allesBezorgd: boolean): boolean {
    const bezig = this.gepland + this.peer('ggk').zender.onderhanden + this.peer('gws4all').zender.onderhanden;
    return bezig === 0 && performance.now() - this.laatst >= STIL_MS && !(allesBezorgd && this.telling.onderweg > 0);
  }

  async rust({ limietMs, allesBezorgd }: Rustwens): Promise<boolean> {
    const tot = performance.now() + limietMs;
    while (!this.isStil(allesBezorgd)) {
      if (performance.now() >= tot) return false;
      await wacht(50);
    }
    return true;
  }

  async samenvatting(): Promise<Samenvatting> {
    await this.o.keuring.klaar();
    return this.telling.samenvatting();
  }

  wis(): void {
    this.telling.wis();
  }

  volg(luister: (g: Gebeurtenis) => void): () => void {
    return this.o.register.volg(luister);
  }

  async stop(): Promise<void> {
    await Promise.all([this.peer('ggk').sluit(), this.peer('gws4all').sluit()]);
    await this.o.keuring.sluit();
    await this.o.register.sluit();
  }
}

/**
 * Starts the outside world: GGk with VECOZO and the aanbieders behind it, and GWS4all. Every option has a default
 * (`STANDAARD`); `zegt` hears what a person should know.
 */
export async function startSimulator(
  opties: Partial<Opties> = {},
  zegt: (tekst: string) => void = () => undefined,
): Promise<Simulator> {
  const zaad = opties.zaad || Math.random().toString(36).slice(2, 10);
  const alle: Opties = { ...STANDAARD, ...opties, zaad };
  const register = openRegister(alle.rapport);
  const meld = (ref: string, melding: string): void =>
    register.schrijf({ wat: 'bevinding', kant: 'ggk', ref, melding });
  const keuring = await openXsdKeuring(alle, meld, zegt);
  const simulator = new DeSimulator({
    opties: alle,
    register,
    sleutels: maakSleutels(),
    keuring,
    storingen: alle.storingen,
    hub: alle.hub,
  });
  await simulator.open();
  return simulator;
}
