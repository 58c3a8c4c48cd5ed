// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BedragMetDC, BerichtIdentificatie, Eenheid, GeslotenPeriode, ProductCategorie, Referentie, TotaalBedragMetDC, XsdVersie } from './basis.ts';

export interface Bericht323 {
  readonly header: Header323;
  readonly declaratie: Declaratie323;
}

export interface Header323 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
}

export interface Declaratie323 {
  readonly declaratieNummer: string;
  readonly declaratiePeriode: GeslotenPeriode;
  /** yyyy-mm-dd */
  readonly declaratieDagtekening: string;
  readonly totaalIngediendBedrag: TotaalBedragMetDC;
  readonly clienten: readonly Client323[];
}

export interface Client323 {
  readonly bsn: string;
  readonly prestaties: readonly Prestatie323[];
}

export interface Prestatie323 {
  readonly productReferentie: Referentie;
  readonly toewijzingNummer: number;
  readonly productCategorie: ProductCategorie;
  readonly productCode: string;
  readonly productPeriode: GeslotenPeriode;
  readonly geleverdVolume: number;
  readonly eenheid: Eenheid;
  /** eurocent */
  readonly productTarief?: number;
  readonly ingediendBedrag: BedragMetDC;
}

export type Jw323 = Bericht323;
export type Wmo323 = Bericht323;
