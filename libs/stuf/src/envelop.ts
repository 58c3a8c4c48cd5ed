/** Code at the head of every StUF message of the GGk koppelvlak. */
export const BERICHTCODES = ['Di01', 'Du01', 'Fo01', 'Fo03', 'Bv01', 'Bv03', 'Bv04'] as const;
export type Berichtcode = (typeof BERICHTCODES)[number];

/** How the envelope was wrapped: bare, in SOAP 1.1 (GGk WSDL), or in SOAP 1.1 with `dai:bericht` (dai0100). */
export type Vorm = 'kaal' | 'soap' | 'dai';

/** StUF:Systeem: one end of a message. */
export interface Systeem {
  /** CBS-gemeentecode, AGB-code or a fixed name; empty when a Fo01 or an answer leaves it out. */
  readonly organisatie: string;
  readonly applicatie: string;
  readonly administratie?: string;
  readonly gebruiker?: string;
}

/** Stuurgegevens (ggk-vecozo §1.5), white space around values removed. */
export interface Stuurgegevens {
  readonly berichtcode: Berichtcode;
  readonly zender: Systeem;
  readonly ontvanger: Systeem;
  readonly referentienummer: string;
  /** `EEJJMMDD[hh[mm[ss[fff]]]]`, Dutch local time. */
  readonly tijdstipBericht: string;
  /** referentienummer of the message that this one answers. */
  readonly crossRefnummer: string | null;
  /** Berichttype without version, such as `WMO301`; null in Fo01 and answers. */
  readonly functie: string | null;
}

/** Parameters of a Di01 or Du01: four numbers of four digits, and the name of a tekstBestand. */
export interface Parameters {
  readonly applicatieVersie: string;
  readonly applicatieSubversie: string;
  readonly functieVersie: string;
  readonly functieSubversie: string;
  /** Only for a tekstBestand; an xmlBestand has no name. */
  readonly bestandsnaam: string | null;
}

/** Body of a Fo01 or Fo03. `omschrijving` and `details` are free text of the sender: never log them. */
export interface Foutbody {
  readonly code: string;
  readonly plek: string;
  readonly omschrijving: string;
  readonly details: string;
}

/** WS-Addressing headers of a dai message. */
export interface Adressering {
  readonly to: string | null;
  readonly from: string | null;
  readonly action: string | null;
  readonly messageId: string | null;
}

/** A complete envelope without its payload. */
export interface Envelop {
  readonly vorm: Vorm;
  readonly soort: Berichtcode;
  readonly stuurgegevens: Stuurgegevens;
  readonly parameters: Parameters | null;
  readonly fout: Foutbody | null;
  readonly adressering: Adressering;
  /** SHA-256 over stuurgegevens, parameters, foutbody and the decoded payload: equal means the same message. */
  readonly inhoudHash: Uint8Array;
}
