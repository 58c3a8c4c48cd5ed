// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BedragMetDC, BerichtIdentificatie, Eenheid, GeslotenPeriode, ProductCategorie, Referentie, RetourCode, TotaalBedragMetDC, XsdVersie } from './basis.ts';

export interface Bericht325 {
  readonly header: Header325;
  readonly declaratieAntwoord?: DeclaratieAntwoord325;
}

export interface Header325 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
  readonly declaratieIdentificatie: BerichtIdentificatie;
  readonly xsltVersie?: string;
  readonly xsdVersieDeclaratie: XsdVersie;
  readonly retourCodes: readonly RetourCode[];
}

export interface DeclaratieAntwoord325 {
  readonly declaratieNummer: string;
  readonly totaalIngediendBedrag: TotaalBedragMetDC;
  readonly totaalToegekendBedrag: TotaalBedragMetDC;
  readonly clienten?: readonly Client325[];
  readonly retourCodes: readonly RetourCode[];
}

export interface Client325 {
  readonly bsn: string;
  readonly prestaties: readonly Prestatie325[];
  readonly retourCodes: readonly RetourCode[];
}

export interface Prestatie325 {
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
  readonly retourCodes: readonly RetourCode[];
}

export type Jw325 = Bericht325;
export type Wmo325 = Bericht325;
