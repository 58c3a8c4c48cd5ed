// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { Adres, AdresSoort, BerichtIdentificatie, Communicatie, Geboortedatum, Geslacht, JuridischeStatus, Omvang, OpenPeriode, Product, RedenWijziging, SoortRelatie, Telefoonnummers, VolledigeNaam, WettelijkeVertegenwoordiging, XsdVersie } from './basis.ts';

export interface Bericht301 {
  readonly header: Header301;
  readonly client: Client301;
}

export interface Header301 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
}

export interface Client301 {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VolledigeNaam;
  readonly communicatie?: Communicatie;
  readonly juridischeStatus?: JuridischeStatus;
  readonly wettelijkeVertegenwoordiging?: WettelijkeVertegenwoordiging;
  readonly commentaar?: string;
  readonly relaties?: readonly Relatie301[];
  readonly contactgegevens: readonly Contact301[];
  readonly toegewezenProducten: readonly ToegewezenProduct301[];
}

export interface Relatie301 {
  readonly nummer: string;
  readonly volgorde?: number;
  readonly soort: SoortRelatie;
  readonly geboortedatum?: Geboortedatum;
  readonly geslacht?: Geslacht;
  readonly naam: VolledigeNaam;
  readonly contact: Contact301;
}

export interface Contact301 {
  readonly soort: AdresSoort;
  readonly adres?: Adres;
  readonly organisatie?: string;
  readonly telefoon?: Telefoonnummers;
  readonly emailadres?: string;
  readonly periode?: OpenPeriode;
}

export interface ToegewezenProduct301 {
  readonly toewijzingNummer: number;
  readonly referentieAanbieder?: string;
  readonly product?: Product;
  /** yyyy-mm-dd */
  readonly toewijzingsdatum: string;
  /** hh:mm:ss */
  readonly toewijzingstijd: string;
  /** yyyy-mm-dd */
  readonly ingangsdatum: string;
  /** yyyy-mm-dd */
  readonly einddatum?: string;
  readonly redenWijziging?: RedenWijziging;
  readonly omvang?: Omvang;
  /** eurocent */
  readonly budget?: number;
  readonly commentaar?: string;
}

export type Jw301 = Bericht301;
export type Wmo301 = Bericht301;
