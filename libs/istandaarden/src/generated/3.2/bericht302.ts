// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { Adres, AdresSoort, BerichtIdentificatie, Communicatie, Geboortedatum, Geslacht, JuridischeStatus, Omvang, OpenPeriode, Product, RedenWijziging, RetourCode, SoortRelatie, Telefoonnummers, VolledigeNaam, WettelijkeVertegenwoordiging, XsdVersie } from './basis.ts';

export interface Bericht302 {
  readonly header: Header302;
  readonly client?: Client302;
}

export interface Header302 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
  readonly identificatieRetour: string;
  /** yyyy-mm-dd */
  readonly dagtekeningRetour: string;
  readonly xsltVersie?: string;
  readonly xsdVersieRetour: XsdVersie;
  readonly retourCodes?: readonly RetourCode[];
}

export interface Client302 {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VolledigeNaam;
  readonly communicatie?: Communicatie;
  readonly juridischeStatus?: JuridischeStatus;
  readonly wettelijkeVertegenwoordiging?: WettelijkeVertegenwoordiging;
  readonly commentaar?: string;
  readonly relaties?: readonly Relatie302[];
  readonly contactgegevens: readonly Contact302[];
  readonly toegewezenProducten: readonly ToegewezenProduct302[];
  readonly retourCodes: readonly RetourCode[];
}

export interface Relatie302 {
  readonly nummer: string;
  readonly volgorde?: number;
  readonly soort: SoortRelatie;
  readonly geboortedatum?: Geboortedatum;
  readonly geslacht?: Geslacht;
  readonly naam: VolledigeNaam;
  readonly contact: Contact302;
  readonly retourCodes: readonly RetourCode[];
}

export interface Contact302 {
  readonly soort: AdresSoort;
  readonly adres?: Adres;
  readonly organisatie?: string;
  readonly telefoon?: Telefoonnummers;
  readonly emailadres?: string;
  readonly periode?: OpenPeriode;
  readonly retourCodes: readonly RetourCode[];
}

export interface ToegewezenProduct302 {
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
  readonly retourCodes: readonly RetourCode[];
}

export type Jw302 = Bericht302;
export type Wmo302 = Bericht302;
