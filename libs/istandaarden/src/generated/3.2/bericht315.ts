// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Domein, Geboortedatum, Geslacht, JaNee, Omvang, Product, VerkorteNaam, Verwijzer, XsdVersie } from './basis.ts';

export interface Bericht315<D extends Domein = Domein> {
  readonly header: Header315;
  readonly client: Client315<D>;
}

export interface Header315 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
}

export interface Client315<D extends Domein = Domein> {
  readonly bsn: string;
  readonly geboortedatum: Geboortedatum;
  readonly geslacht: Geslacht;
  readonly naam: VerkorteNaam;
  readonly gezagsdragerBekend?: D extends 'jw' ? JaNee : never;
  readonly commentaar?: string;
  readonly aangevraagdeProducten: readonly AangevraagdProduct315[];
}

export interface AangevraagdProduct315 {
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
}

export type Jw315 = Bericht315<'jw'>;
export type Wmo315 = Bericht315<'wmo'>;
