// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { BerichtIdentificatie, Domein, RedenAfwijzingVerzoek, VerzoekAntwoord, XsdVersie } from './basis.ts';

export interface Bericht319<D extends Domein = Domein> {
  readonly header: Header319;
  readonly antwoord: Antwoord319<D>;
}

export interface Header319 {
  readonly berichtCode: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly berichtIdentificatie: BerichtIdentificatie;
  readonly xsdVersie: XsdVersie;
}

export interface Antwoord319<D extends Domein = Domein> {
  readonly referentieAanbieder: string;
  readonly verzoekAntwoord: VerzoekAntwoord;
  readonly redenAfwijzingVerzoek?: RedenAfwijzingVerzoek;
  readonly woonplaatsbeginsel?: D extends 'jw' ? Woonplaatsbeginsel319 : never;
}

export interface Woonplaatsbeginsel319 {
  readonly gemeente: string;
}

export type Jw319 = Bericht319<'jw'>;
export type Wmo319 = Bericht319<'wmo'>;
