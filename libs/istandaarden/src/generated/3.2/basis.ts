// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
export type Domein = 'jw' | 'wmo';

export type AanduidingWoonadres = 'AB' | 'BY' | 'TO' | 'WW';
export type AdresSoort = '01' | '02' | '03' | '04';
export type Communicatievorm = '1' | '2' | '3';
export type DatumGebruik = '1' | '2' | '3';
export type DebetCredit = 'C' | 'D';
export type Eenheid = '01' | '04' | '14' | '16' | '82' | '83' | '84';
export type Frequentie = '1' | '2' | '4' | '6';
export type Geslacht = '0' | '1' | '2';
export type JaNee = '1' | '2';
export type JuridischeStatus = '01' | '02' | '03' | '04' | '05' | '11' | '12';
export type LandCode = string;
export type NaamGebruik = '1' | '2' | '3' | '4' | '5' | '6';
export type ProductCategorie = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14' | '15' | '16' | '17' | '18' | '31' | '32' | '33' | '34' | '35' | '36' | '37' | '38' | '40' | '41' | '42' | '43' | '44' | '45' | '46' | '47' | '48' | '49' | '50' | '51' | '52' | '53' | '54' | '55';
export type RedenAfwijzingVerzoek = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
export type RedenBeeindiging = '02' | '19' | '20' | '21' | '22' | '23' | '31' | '32' | '33' | '34' | '35' | '36' | '37' | '38' | '39';
export type RedenVerzoek = '1' | '2';
export type RedenWijziging = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14';
export type RetourCode = '0001' | '0200' | '0233' | '0611' | '8001' | '8017' | '8021' | '8187' | '8214' | '8848' | '9019' | '9056' | '9063' | '9069' | '9071' | '9074' | '9307' | '9308' | '9319' | '9321' | '9322' | '9326' | '9332' | '9333' | '9338' | '9339' | '9340' | '9341' | '9346' | '9347' | '9349' | '9350' | '9351' | '9355' | '9357' | '9359' | '9360' | '9361' | '9365' | '9366' | '9367' | '9369' | '9373' | '9374' | '9375' | '9379' | '9384' | '9385' | '9387' | '9388' | '9389' | '9390' | '9411' | '9412' | '9413' | '9414' | '9415' | 'S300' | 'S329';
export type SoortRelatie = '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14' | '15' | '16' | '17' | '18' | '19' | '20' | '21' | '22' | '23' | '24' | '25';
export type StatusAanlevering = '1' | '2' | '3' | '9';
export type TypeVerwijzer = '01' | '02' | '03' | '04' | '05' | '06' | '08';
export type VerzoekAntwoord = '1' | '2';
export type WettelijkeVertegenwoordiging = '06' | '07' | '08' | '09' | '10';

export interface Achternaam {
  readonly achternaam: string;
  readonly voorvoegsel?: string;
}

export interface Adres {
  readonly huis?: Huis;
  readonly postcode?: string;
  readonly straatnaam?: string;
  readonly plaatsnaam?: string;
  readonly landCode?: LandCode;
}

export interface BedragMetDC {
  /** eurocent */
  readonly bedrag: number;
  readonly debetCredit: DebetCredit;
}

export interface BerichtIdentificatie {
  readonly identificatie: string;
  /** yyyy-mm-dd */
  readonly dagtekening: string;
}

export interface Communicatie {
  readonly vorm: Communicatievorm;
  readonly taal?: string;
}

export interface Geboortedatum {
  /** yyyy-mm-dd */
  readonly datum: string;
  readonly datumGebruik?: DatumGebruik;
}

export interface GeslotenPeriode {
  /** yyyy-mm-dd */
  readonly begindatum: string;
  /** yyyy-mm-dd */
  readonly einddatum: string;
}

export interface Huis {
  readonly huisnummer: number;
  readonly huisletter?: string;
  readonly huisnummerToevoeging?: string;
  readonly aanduidingWoonadres?: AanduidingWoonadres;
}

export interface Omvang {
  readonly volume: number;
  readonly eenheid: Eenheid;
  readonly frequentie: Frequentie;
}

export interface OpenPeriode {
  /** yyyy-mm-dd */
  readonly begindatum?: string;
  /** yyyy-mm-dd */
  readonly einddatum?: string;
}

export interface Product {
  readonly categorie: ProductCategorie;
  readonly code?: string;
}

export interface Referentie {
  readonly referentieNummer: string;
  readonly vorigReferentieNummer?: string;
}

export interface Telefoon {
  readonly telefoonnummer: string;
  readonly landnummer: string;
}

export interface Telefoonnummers {
  readonly telefoon01: Telefoon;
  readonly telefoon02?: Telefoon;
}

export interface TotaalBedragMetDC {
  /** eurocent */
  readonly totaalBedrag: number;
  readonly debetCredit: DebetCredit;
}

export interface VerkorteNaam {
  readonly geslachtsnaam: Achternaam;
  readonly voornamen?: string;
  readonly voorletters?: string;
}

export interface Verwijzer {
  readonly type: TypeVerwijzer;
  readonly naam?: string;
  readonly zorgverlenerCode?: string;
}

export interface VolledigeNaam {
  readonly geslachtsnaam: Achternaam;
  readonly partnernaam?: Achternaam;
  readonly voornamen?: string;
  readonly voorletters?: string;
  readonly naamGebruik: NaamGebruik;
}

export interface XsdVersie {
  readonly basisschemaXsdVersie: string;
  readonly berichtXsdVersie: string;
}
