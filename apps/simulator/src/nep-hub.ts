import { schrijfAntwoordbericht } from './berichten/retour.ts';
import { type Functie, isFunctie, nummerVan } from './berichten/soorten.ts';
import { VAN_HUB } from './dossier/dossier.ts';
import { type Envelop } from './envelop/envelop.ts';
import { datum, maakZenderklok } from './klok.ts';
import { type Opties, STANDAARD } from './opties.ts';
import { type Omgeving, openPeer, type Peer } from './peer/peer.ts';
import { wacht } from './peer/poort.ts';
import { openRegister } from './rapport/register.ts';
import { maakSleutels } from './rapport/sleutels.ts';
import { GEEN_STORINGEN, type Kant } from './storing/mix.ts';
import { openToeval, type Toeval } from './toeval.ts';

/** What a hub can do wrong; the tests of the simulator and of the chaos checker must notice each. */
export type Gebrek =
  | 'verliest'
  | 'verdubbelt'
  | 'keertOm'
  | 'verzint'
  | 'wijzigtHerzending'
  | 'verwijstVerkeerd'
  | 'verminkt'
  | 'antwoordtNiet'
  | 'antwoordtTweeKeer'
  | 'antwoordtOpNiets';

/** A hub in a few lines, in memory: takes, renumbers, forwards, answers for the gemeente. It stands in for the real one in tests. */
export interface NepHub {
  readonly adressen: Record<Kant, string>;
  sluit(): Promise<void>;
}

const ANDER = { ggk: 'gws4all', gws4all: 'ggk' } as const;
/** Every so many messages the defect shows. */
const ELKE = 5;

class DeNepHub implements NepHub {
  private readonly peers: Partial<Record<Kant, Peer>> = {};
  /** Both ways: our number of a message that we passed on, and the number under which it came. */
  private readonly kenmerken = new Map<string, string>();
  private readonly toeval: Toeval = openToeval(String(Math.random()), 'nephub');
  private readonly klok = maakZenderklok();
  private readonly gebrek: Gebrek | undefined;
  private readonly antwoordt: boolean;
  private aantal = 0;
  private retouren = 0;

  constructor(gebrek: Gebrek | undefined, antwoordt: boolean) {
    this.gebrek = gebrek;
    this.antwoordt = antwoordt;
  }

  async open(o: Omgeving): Promise<void> {
    for (const kant of ['ggk', 'gws4all'] as const) {
      this.peers[kant] = await openPeer(kant, o, (e) => void this.geefDoor(kant, e));
    }
  }

  get adressen(): Record<Kant, string> {
    return { ggk: this.peers.ggk?.url ?? '', gws4all: this.peers.gws4all?.url ?? '' };
  }

  private async geefDoor(van: Kant, e: Envelop): Promise<void> {
    const raak = ++this.aantal % ELKE === 0;
    if (raak && this.gebrek === 'verliest') return;
    if (raak && this.gebrek === 'keertOm') await wacht(600);
    const uit = this.hernummer(raak && this.gebrek === 'verminkt' ? kort(e) : e);
    for (const keer of [uit, ...(raak ? this.extra(e, uit) : [])]) await this.lever(ANDER[van], keer);
    for (const retour of this.antwoorden(e)) await this.lever(van, retour);
  }

  /** The retour to an aanbieder, as often as the defect wants it. */
  private antwoorden(e: Envelop): Envelop[] {
    const { functie } = e;
    if (!this.antwoordt || !isFunctie(functie) || !VAN_HUB.includes(nummerVan(functie))) return [];
    const raak = ++this.retouren % ELKE === 0;
    if (raak && this.gebrek === 'antwoordtNiet') return [];
    const retour = this.retour(e, functie);
    if (raak && this.gebrek === 'antwoordtTweeKeer') return [retour, this.retour(e, functie)];
    return raak && this.gebrek === 'antwoordtOpNiets' ? [retour, verander(this.retour(e, functie))] : [retour];
  }

  private retour(e: Envelop, heenFunctie: Functie): Envelop {
    const nieuw = { identificatie: `R${this.aantal}`, dagtekening: datum() };
    const { functie, payload } = schrijfAntwoordbericht(heenFunctie, e.payload ?? Buffer.alloc(0), nieuw);
    return {
      ...e,
      soort: 'Du01',
      zender: { ...e.ontvanger, applicatie: 'Nephub' },
      ontvanger: { ...e.zender, applicatie: 'GGk' },
      referentienummer: this.toeval.uuid(),
      tijdstipBericht: this.klok(),
      crossRefnummer: e.referentienummer,
      functie,
      payload,
    };
  }

  /** What a defect delivers on top of the message itself. */
  private extra(e: Envelop, uit: Envelop): Envelop[] {
    if (this.gebrek === 'verdubbelt') return [this.hernummer(e)];
    if (this.gebrek === 'verzint') return [verander(this.hernummer(e))];
    return this.gebrek === 'wijzigtHerzending' ? [verander(uit)] : [];
  }

  private async lever(naar: Kant, e: Envelop): Promise<void> {
    await this.peers[naar]?.zender.stuur(e);
  }

  private hernummer(e: Envelop): Envelop {
    const referentienummer = this.toeval.uuid();
    this.kenmerken.set(e.referentienummer, referentienummer);
    this.kenmerken.set(referentienummer, e.referentienummer);
    const vertaald = e.crossRefnummer && this.kenmerken.get(e.crossRefnummer);
    const crossRefnummer = this.gebrek === 'verwijstVerkeerd' ? e.crossRefnummer : vertaald;
    return { ...e, referentienummer, tijdstipBericht: this.klok(), crossRefnummer };
  }

  async sluit(): Promise<void> {
    await Promise.all(Object.values(this.peers).map((peer) => peer.sluit()));
  }
}

/** Leaves out an optional element. */
function kort(e: Envelop): Envelop {
  const tekst = (e.payload ?? Buffer.alloc(0)).toString('utf8').replace(/<\w+:Voorletters>.*?<\/\w+:Voorletters>/, '');
  return { ...e, payload: Buffer.from(tekst) };
}

function verander(e: Envelop): Envelop {
  const tekst = (e.payload ?? Buffer.alloc(0)).toString('utf8').replace(/(:Identificatie>)./, '$1Z');
  return { ...e, payload: Buffer.from(tekst) };
}

/** Starts a fake hub in front of a simulator. */
export async function startNepHub(
  simulator: Record<Kant, string>,
  gebrek?: Gebrek,
  opties: Partial<Opties> = {},
): Promise<NepHub> {
  const hub = new DeNepHub(gebrek, opties.backofficeAntwoordt !== true);
  const zender = { gelijktijdig: 8, pogingen: 200, timeoutMs: 2_000, wachtMs: [20, 200] as const };
  await hub.open({
    opties: { ...STANDAARD, zender, ...opties, zaad: 'nephub' },
    register: openRegister(),
    sleutels: maakSleutels(),
    keuring: { bekijk: () => undefined, klaar: () => Promise.resolve(), sluit: () => Promise.resolve() },
    storingen: GEEN_STORINGEN,
    hub: simulator,
  });
  return hub;
}
