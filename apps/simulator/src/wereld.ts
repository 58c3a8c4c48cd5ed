import { type Zaak, schrijfHeenbericht } from './berichten/heen.ts';
import { isDeclaratie, schrijfGroteDeclaratie } from './berichten/groot.ts';
import { maakNummers, type Nummers } from './berichten/nummers.ts';
import { maakPersoon, type Persoon } from './berichten/personen.ts';
import { schrijfAntwoordbericht } from './berichten/retour.ts';
import { antwoordOp, domeinVan, envelopSoort, type Functie, isFunctie, nummerVan } from './berichten/soorten.ts';
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
const DAG = 86_400_000;

export interface Heenwens {
  readonly aanbieder?: string | undefined;
  readonly persoon?: Persoon | undefined;
  readonly toewijzingNummer?: number | undefined;
  /** Only for a 323: the size of the bericht in bytes. */
  readonly bytes?: number | undefined;
}

/** The parties outside the hub and what they write: gemeente, aanbieders and VECOZO. */
export interface Wereld {
  readonly toeval: Toeval;
  readonly persoon: () => Persoon;
  /** A new heenbericht, from the side where it starts. */
  heen(functie: Functie, wens?: Heenwens): Envelop;
  /** The answer of the receiver of a heenbericht; undefined when there is none. */
  antwoord(heen: Envelop, wijze: Antwoordwijze): Envelop | undefined;
  /** An aanbieder that works under the laws of all these berichten; throws RangeError when there is none. */
  aanbiederVoor(functies: readonly Functie[]): string;
  /** On which side a heenbericht of this type starts. */
  kantVan(functie: Functie): Kant;
}

class Simulatiewereld implements Wereld {
  readonly toeval: Toeval;
  private readonly opties: Opties;
  private readonly nummers: Nummers;
  private readonly klokken = new Map<string, () => string>();

  constructor(opties: Opties) {
    this.opties = opties;
    this.toeval = openToeval(opties.zaad, 'wereld');
    this.nummers = maakNummers(openToeval(opties.zaad, 'nummers'));
  }

  readonly persoon = (): Persoon => maakPersoon(this.toeval);

  kantVan(functie: Functie): Kant {
    return ['301', '319', '325'].includes(nummerVan(functie)) ? 'gws4all' : 'ggk';
  }

  heen(functie: Functie, wens: Heenwens = {}): Envelop {
    const agb = wens.aanbieder ?? this.aanbiederVoor([functie]);
    const vanGemeente = this.kantVan(functie) === 'gws4all';
    const identificatie = this.nummers.identificatie();
    const zaak: Zaak = {
      afzender: vanGemeente ? this.opties.gemeente : agb,
      ontvanger: vanGemeente ? agb : this.opties.gemeente,
      identificatie,
      dagtekening: datum(),
      persoon: wens.persoon ?? this.persoon(),
      toewijzingNummer: wens.toewijzingNummer ?? this.nummers.toewijzing(),
      referentie: identificatie,
      ingang: datum(Date.now() - 30 * DAG),
    };
    const zender = vanGemeente ? this.gemeente() : this.aanbieder(agb);
    return this.envelop(functie, zender, agb, this.schrijf(functie, zaak, wens.bytes));
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

  aanbiederVoor(functies: readonly Functie[]): string {
    const passend = this.opties.aanbieders.filter((a) => functies.every((f) => a.domeinen.includes(domeinVan(f))));
    if (passend.length === 0) throw new RangeError(`geen aanbieder voor ${functies.join(', ')}`);
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
