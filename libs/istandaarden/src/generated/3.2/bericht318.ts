// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Omvang, Product, RedenVerzoek, RetourCode, XsdVersie } from './basis.ts';

export interface Bericht318 {
  readonly header: Header318;
  readonly client?: Client318;
}

export interface Header318 {
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

export interface Client318 {
  readonly bsn: string;
  readonly verzoek: Verzoek318;
  readonly retourCodes: readonly RetourCode[];
}

export interface Verzoek318 {
  readonly referentieAanbieder: string;
  readonly redenVerzoek: RedenVerzoek;
  readonly ongewijzigdeProducten?: readonly OngewijzigdProduct318[];
  readonly teWijzigenProducten?: readonly TeWijzigenProduct318[];
  readonly nieuweProducten?: readonly NieuwProduct318[];
  readonly retourCodes: readonly RetourCode[];
}

export interface OngewijzigdProduct318 {
  readonly toewijzingNummer: number;
  readonly retourCodes: readonly RetourCode[];
}

export interface TeWijzigenProduct318 {
  readonly toewijzingNummer: number;
  /** yyyy-mm-dd */
  readonly gewensteIngangsdatum: string;
  /** yyyy-mm-dd */
  readonly einddatum?: string;
  readonly omvang?: Omvang;
  /** eurocent */
  readonly budget?: number;
  readonly retourCodes: readonly RetourCode[];
}

export interface NieuwProduct318 {
  readonly product?: Product;
  /** yyyy-mm-dd */
  readonly gewensteIngangsdatum: string;
  /** yyyy-mm-dd */
  readonly einddatum?: string;
  readonly omvang?: Omvang;
  /** eurocent */
  readonly budget?: number;
  readonly retourCodes: readonly RetourCode[];
}

export type Jw318 = Bericht318;
export type Wmo318 = Bericht318;
