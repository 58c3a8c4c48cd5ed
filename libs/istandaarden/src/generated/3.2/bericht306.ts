// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Geboortedatum, Geslacht, Product, RetourCode, StatusAanlevering, VerkorteNaam, XsdVersie } from './basis.ts';

export interface Bericht306 {
  readonly header: Header306;
  readonly client?: Client306;
}

export interface Header306 {
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

export interface Client306 {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VerkorteNaam;
  readonly startProducten: readonly StartProduct306[];
  readonly retourCodes: readonly RetourCode[];
}

export interface StartProduct306 {
  readonly toewijzingNummer?: number;
  readonly product?: Product;
  /** yyyy-mm-dd */
  readonly toewijzingIngangsdatum?: string;
  /** yyyy-mm-dd */
  readonly begindatum: string;
  readonly statusAanlevering: StatusAanlevering;
  readonly retourCodes: readonly RetourCode[];
}

export type Jw306 = Bericht306;
export type Wmo306 = Bericht306;
