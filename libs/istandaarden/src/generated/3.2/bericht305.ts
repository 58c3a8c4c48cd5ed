// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Geboortedatum, Geslacht, Product, StatusAanlevering, VerkorteNaam, XsdVersie } from './basis.ts';

export interface Bericht305 {
  readonly header: Header305;
  readonly client: Client305;
}

export interface Header305 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
}

export interface Client305 {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VerkorteNaam;
  readonly startProducten: readonly StartProduct305[];
}

export interface StartProduct305 {
  readonly toewijzingNummer?: number;
  readonly product?: Product;
  /** yyyy-mm-dd */
  readonly toewijzingIngangsdatum?: string;
  /** yyyy-mm-dd */
  readonly begindatum: string;
  readonly statusAanlevering: StatusAanlevering;
}

export type Jw305 = Bericht305;
export type Wmo305 = Bericht305;
