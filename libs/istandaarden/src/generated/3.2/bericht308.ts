// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Geboortedatum, Geslacht, Product, RedenBeeindiging, RetourCode, StatusAanlevering, VerkorteNaam, XsdVersie } from './basis.ts';

export interface Bericht308 {
  readonly header: Header308;
  readonly client?: Client308;
}

export interface Header308 {
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

export interface Client308 {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VerkorteNaam;
  readonly stopProducten: readonly StopProduct308[];
  readonly retourCodes: readonly RetourCode[];
}

export interface StopProduct308 {
  readonly toewijzingNummer?: number;
  readonly product?: Product;
  /** yyyy-mm-dd */
  readonly toewijzingIngangsdatum?: string;
  /** yyyy-mm-dd */
  readonly begindatum: string;
  readonly redenBeeindiging: RedenBeeindiging;
  /** yyyy-mm-dd */
  readonly einddatum: string;
  readonly statusAanlevering: StatusAanlevering;
  readonly retourCodes: readonly RetourCode[];
}

export type Jw308 = Bericht308;
export type Wmo308 = Bericht308;
