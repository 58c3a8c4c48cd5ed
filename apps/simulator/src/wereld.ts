import { type Dossier, isHeennummer, LEEG, type Stand } from './dossier/dossier.ts';
import { zet, type Zet } from './dossier/zet.ts';
import { type Zaak, schrijfHeenbericht } from './berichten/heen.ts';
import { isDeclaratie, schrijfGroteDeclaratie } from './berichten/groot.ts';
import { maakNummers, type Nummers } from './berichten/nummers.ts';
import { maakPersoon, type Persoon } from './berichten/personen.ts';
import { schrijfAntwoordbericht } from './berichten/retour.ts';
import {
  antwoordOp,
  berichtCode,
  domeinVan,
  envelopSoort,
  type Functie,
  isFunctie,
  nummerVan,
} from './berichten/soorten.ts';
import { type Envelop, type Fout, type Partij } from './envelop/envelop.ts';
import { datum, maakZenderklok } from './klok.ts';
import { type Antwoordwijze, type Opties } from './opties.ts';
import { type Kant } from './storing/mix.ts';
import { openToeval, type Toeval } from './toeval.ts';

/** Chain errors that the simulator can send, with our own wording (ggk-vecozo §2). */
const FOUTEN: Record<string, string> = {
  IB007: 'Combinatie van functie en organisatie is niet toegestaan',
  IB010: 'Geadresseerde is niet aangesloten of de AGB-code is onjuist',
  IB011: 'Geadresseerde heeft niet de juiste rol',
  IB014: 'Bericht is niet conform het schema',
  IB016: 'Referentienummer is niet uniek',
  IB023: 'Functie is niet actief',
  StUF055: 'Berichtbody is niet conform schema',
};
const VERSIES = ['0001', '0000', '0003', '0002'];
/** Draws for a client that no dossier has; with the 9,000 invented ones used up the last is taken. */
const TREKKINGEN = 50;

/** A heenbericht in its dossier. */
export interface Heen {
  readonly functie: Functie;
  readonly dossier: Dossier;
  /** Only for a 323: the size of the bericht in bytes. */
  readonly bytes?: number | undefined;
}

/** The parties outside the hub and what they write: gemeente, aanbieders and VECOZO. */
export interface Wereld {
  readonly toeval: Toeval;
  /**
   * A client of whom nothing was said yet, at an aanbieder who works under the law of this bericht. `los`: of whom only one
   * message will be sent, so that nothing of it needs to be kept.
   */
  nieuwDossier(functie: Functie, wens?: { readonly agb?: string | undefined; readonly los?: boolean }): Dossier;
  /** The next heenbericht of a dossier, from the side where it starts. */
  heen(heen: Heen): Envelop;
  /** Tells what came of a message: the other side has it, or it went no further. */
  bericht(sleutel: string, hoe: 'aangekomen' | 'vervallen'): void;
  /** Whether there is a dossier of which more than one message will be sent. */
  readonly volgt: boolean;
  /** The answer of the receiver of a heenbericht; undefined when there is none. */
  antwoord(heen: Envelop, wijze: Antwoordwijze): Envelop | undefined;
  /** On which side a heenbericht of this type starts. */
  kantVan(functie: Functie): Kant;
}

/** A message that was sent and has not arrived. */
interface Onderweg {
  readonly dossier: Dossier;
  readonly aangekomen: (s: Stand) => Stand;
  readonly voor: Stand;
}

class Simulatiewereld implements Wereld {
  readonly toeval: Toeval;
  private readonly opties: Opties;
  private readonly nummers: Nummers;
  private readonly klokken = new Map<string, () => string>();
  private readonly onderweg = new Map<string, Onderweg>();
  private readonly clienten = new Set<string>();

  constructor(opties: Opties) {
    this.opties = opties;
    this.toeval = openToeval(opties.zaad, 'wereld');
    this.nummers = maakNummers(openToeval(opties.zaad, 'nummers'));
  }

  kantVan(functie: Functie): Kant {
    return ['301', '319', '325'].includes(nummerVan(functie)) ? 'gws4all' : 'ggk';
  }

  get volgt(): boolean {
    return this.onderweg.size > 0;
  }

  nieuwDossier(
    functie: Functie,
    { agb = this.aanbiederVoor(functie), los = false }: { agb?: string | undefined; los?: boolean } = {},
  ): Dossier {
    const domein = domeinVan(functie);
    const persoon = los ? maakPersoon(this.toeval) : this.nieuweClient(`${domein}${agb}`);
    return { domein, agb, persoon, los, stand: LEEG, onderweg: 0 };
  }

  private nieuweClient(bij: string): Persoon {
    let persoon = maakPersoon(this.toeval);
    for (let i = 1; i < TREKKINGEN && this.clienten.has(bij + persoon.bsn); i += 1) persoon = maakPersoon(this.toeval);
    this.clienten.add(bij + persoon.bsn);
    return persoon;
  }

  heen({ functie, dossier, bytes }: Heen): Envelop {
    const { agb, persoon, domein } = dossier;
    const nummer = nummerVan(functie);
    if (!isHeennummer(nummer)) throw new RangeError(`${functie} is geen heenbericht`);
    const vanGemeente = this.kantVan(functie) === 'gws4all';
    const [afzender, ontvanger] = vanGemeente ? [this.opties.gemeente, agb] : [agb, this.opties.gemeente];
    const kop = { afzender, ontvanger, identificatie: this.nummers.identificatie(), dagtekening: datum() };
    const moment = { ...kop, domein, vandaag: kop.dagtekening, nummer: this.nummers.toewijzing };
    const gezet = zet(dossier.stand, nummer, moment);
    if (!dossier.los) this.volg(`${berichtCode(functie)} ${afzender} ${kop.identificatie}`, dossier, gezet);
    const zender = vanGemeente ? this.gemeente() : this.aanbieder(agb);
    return this.envelop(functie, zender, agb, this.schrijf(functie, { ...kop, ...gezet.inhoud, persoon }, bytes));
  }

  private volg(sleutel: string, dossier: Dossier, gezet: Zet): void {
    this.onderweg.set(sleutel, { dossier, voor: dossier.stand, aangekomen: gezet.aangekomen });
    dossier.stand = gezet.na;
    dossier.onderweg += 1;
  }

  bericht(sleutel: string, hoe: 'aangekomen' | 'vervallen'): void {
    const bericht = this.onderweg.get(sleutel);
    if (bericht === undefined) return;
    this.onderweg.delete(sleutel);
    const { dossier } = bericht;
    dossier.onderweg -= 1;
    dossier.stand = hoe === 'aangekomen' ? bericht.aangekomen(dossier.stand) : bericht.voor;
  }

  private schrijf(functie: Functie, zaak: Zaak, bytes: number | undefined): Buffer {
    const groot = bytes !== undefined && isDeclaratie(functie);
    return groot ? schrijfGroteDeclaratie(functie, zaak, bytes, this.toeval) : schrijfHeenbericht(functie, zaak);
  }

  antwoord(heen: Envelop, wijze: Antwoordwijze): Envelop | undefined {
    if (wijze.soort === 'geen' || !isFunctie(heen.functie) || antwoordOp(heen.functie) === undefined) return undefined;
    if (!this.isAangesloten(heen)) return this.fo01(heen, 'IB010');
    if (wijze.soort === 'fo01') return this.fo01(heen, wijze.code);
    return this.antwoordbericht(heen, heen.functie, wijze.soort === 'retourcode' ? wijze.code : undefined);
  }

  private antwoordbericht(heen: Envelop, heenFunctie: Functie, retourcode: string | undefined): Envelop {
    const { functie, payload } = schrijfAntwoordbericht(heenFunctie, heen.payload ?? Buffer.alloc(0), {
      identificatie: this.nummers.identificatie(),
      dagtekening: datum(),
      retourcode,
    });
    const vanGemeente = heen.ontvanger.organisatie === this.opties.gemeente;
    const agb = vanGemeente ? heen.zender.organisatie : heen.ontvanger.organisatie;
    const envelop = this.envelop(functie, vanGemeente ? this.gemeente() : this.aanbieder(agb), agb, payload);
    return envelop.soort === 'Du01' ? { ...envelop, crossRefnummer: heen.referentienummer } : envelop;
  }

  private aanbiederVoor(functie: Functie): string {
    const passend = this.opties.aanbieders.filter((a) => a.domeinen.includes(domeinVan(functie)));
    if (passend.length === 0) throw new RangeError(`geen aanbieder voor ${functie}`);
    return this.toeval.kies(passend).agb;
  }

  private isAangesloten(heen: Envelop): boolean {
    const { organisatie } = heen.ontvanger;
    return organisatie === this.opties.gemeente || this.opties.aanbieders.some((a) => a.agb === organisatie);
  }

  private gemeente(): Partij {
    return { organisatie: this.opties.gemeente, applicatie: 'GWS4all' };
  }

  private aanbieder(agb: string): Partij {
    return { organisatie: agb, applicatie: 'ZorgECD' };
  }

  private envelop(functie: Functie, zender: Partij, agb: string, payload: Buffer): Envelop {
    const naar = zender.organisatie === this.opties.gemeente ? agb : this.opties.gemeente;
    return { soort: envelopSoort(functie), ...this.kop(zender, naar), functie, versies: VERSIES, payload };
  }

  /** VECOZO refuses on behalf of the chain; towards an aanbieder the gemeente does so itself. */
  private fo01(heen: Envelop, code: string): Envelop {
    const fout: Fout = {
      code,
      plek: 'client',
      omschrijving: FOUTEN[code] ?? 'Bericht is geweigerd',
      details: `${heen.functie}-${(heen.versies ?? VERSIES).slice(0, 2).join('')}`,
    };
    const vanGemeente = heen.ontvanger.organisatie === this.opties.gemeente;
    const zender = vanGemeente ? this.gemeente() : { organisatie: 'VECOZO', applicatie: 'VECOZOWebservice' };
    return { soort: 'Fo01', ...this.kop(zender, heen.zender.organisatie), crossRefnummer: heen.referentienummer, fout };
  }

  private kop(
    zender: Partij,
    naar: string,
  ): Pick<Envelop, 'zender' | 'ontvanger' | 'referentienummer' | 'tijdstipBericht'> {
    let klok = this.klokken.get(zender.organisatie);
    if (klok === undefined) this.klokken.set(zender.organisatie, (klok = maakZenderklok()));
    return {
      zender,
      ontvanger: { organisatie: naar, applicatie: 'GGk' },
      referentienummer: this.toeval.uuid(),
      tijdstipBericht: klok(),
    };
  }
}

export function maakWereld(opties: Opties): Wereld {
  return new Simulatiewereld(opties);
}
