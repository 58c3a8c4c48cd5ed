// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Geboortedatum, Geslacht, Product, RedenBeeindiging, StatusAanlevering, VerkorteNaam, XsdVersie } from './basis.ts';

export interface Bericht307 {
  readonly header: Header307;
  readonly client: Client307;
}

export interface Header307 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
}

export interface Client307 {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VerkorteNaam;
  readonly stopProducten: readonly StopProduct307[];
}

export interface StopProduct307 {
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
}

export type Jw307 = Bericht307;
export type Wmo307 = Bericht307;
