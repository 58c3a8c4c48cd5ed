// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Domein, RedenAfwijzingVerzoek, RetourCode, VerzoekAntwoord, XsdVersie } from './basis.ts';

export interface Bericht320<D extends Domein = Domein> {
  readonly header: Header320;
  readonly antwoord?: Antwoord320<D>;
}

export interface Header320 {
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

export interface Antwoord320<D extends Domein = Domein> {
  readonly referentieAanbieder: string;
  readonly verzoekAntwoord: VerzoekAntwoord;
  readonly redenAfwijzingVerzoek?: RedenAfwijzingVerzoek;
  readonly woonplaatsbeginsel?: D extends 'jw' ? Woonplaatsbeginsel320 : never;
  readonly retourCodes: readonly RetourCode[];
}

export interface Woonplaatsbeginsel320 {
  readonly gemeente: string;
  readonly retourCodes: readonly RetourCode[];
}

export type Jw320 = Bericht320<'jw'>;
export type Wmo320 = Bericht320<'wmo'>;
