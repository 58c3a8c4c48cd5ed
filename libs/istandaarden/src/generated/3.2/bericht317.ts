// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Omvang, Product, RedenVerzoek, XsdVersie } from './basis.ts';

export interface Bericht317 {
  readonly header: Header317;
  readonly client: Client317;
}

export interface Header317 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
}

export interface Client317 {
  readonly bsn: string;
  readonly verzoek: Verzoek317;
}

export interface Verzoek317 {
  readonly referentieAanbieder: string;
  readonly redenVerzoek: RedenVerzoek;
  readonly ongewijzigdeProducten?: readonly OngewijzigdProduct317[];
  readonly teWijzigenProducten?: readonly TeWijzigenProduct317[];
  readonly nieuweProducten?: readonly NieuwProduct317[];
}

export interface OngewijzigdProduct317 {
  readonly toewijzingNummer: number;
}

export interface TeWijzigenProduct317 {
  readonly toewijzingNummer: number;
  /** yyyy-mm-dd */
  readonly gewensteIngangsdatum: string;
  /** yyyy-mm-dd */
  readonly einddatum?: string;
  readonly omvang?: Omvang;
  /** eurocent */
  readonly budget?: number;
}

export interface NieuwProduct317 {
  readonly product?: Product;
  /** yyyy-mm-dd */
  readonly gewensteIngangsdatum: string;
  /** yyyy-mm-dd */
  readonly einddatum?: string;
  readonly omvang?: Omvang;
  /** eurocent */
  readonly budget?: number;
}

export type Jw317 = Bericht317;
export type Wmo317 = Bericht317;
