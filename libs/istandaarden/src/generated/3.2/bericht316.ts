// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Domein, Geboortedatum, Geslacht, JaNee, Omvang, Product, RetourCode, VerkorteNaam, Verwijzer, XsdVersie } from './basis.ts';

export interface Bericht316<D extends Domein = Domein> {
  readonly header: Header316;
  readonly client?: Client316<D>;
}

export interface Header316 {
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

export interface Client316<D extends Domein = Domein> {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VerkorteNaam;
  readonly gezagsdragerBekend?: D extends 'jw' ? JaNee : never;
  readonly commentaar?: string;
  readonly aangevraagdeProducten: readonly AangevraagdProduct316[];
  readonly retourCodes: readonly RetourCode[];
}

export interface AangevraagdProduct316 {
  readonly referentieAanbieder: string;
  readonly beschikkingNummer?: number;
  readonly product?: Product;
  /** yyyy-mm-dd */
  readonly beschikkingIngangsdatum?: string;
  /** yyyy-mm-dd */
  readonly toewijzingIngangsdatum: string;
  /** yyyy-mm-dd */
  readonly toewijzingEinddatum?: string;
  readonly omvang?: Omvang;
  /** eurocent */
  readonly budget?: number;
  readonly verwijzer: Verwijzer;
  readonly raamcontract?: JaNee;
  readonly commentaar?: string;
  readonly retourCodes: readonly RetourCode[];
}

export type Jw316 = Bericht316<'jw'>;
export type Wmo316 = Bericht316<'wmo'>;
