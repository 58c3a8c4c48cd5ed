export const NS = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  stuf: 'http://www.egem.nl/StUF/StUF0301',
  ggk: 'http://www.stufstandaarden.nl/koppelvlak/ggk0210',
  dai: 'http://www.stufstandaarden.nl/koppelvlak/dai0100',
  wsa: 'http://www.w3.org/2005/08/addressing',
} as const;

/** One end of a message (stuurgegevens zender or ontvanger). */
export interface Partij {
  readonly organisatie: string;
  readonly applicatie: string;
  readonly administratie?: string | undefined;
  readonly gebruiker?: string | undefined;
}

/** What a sender may hand over: heenbericht, retourbericht, chain error. */
export type Soort = 'Di01' | 'Du01' | 'Fo01';

/** The technical answers of StUF: accepted over http, accepted over dai, refused. */
export type AntwoordSoort = 'Bv03' | 'Bv04' | 'Fo03';

export interface Fout {
  readonly code: string;
  readonly plek: 'client' | 'server';
  readonly omschrijving: string;
  readonly details?: string | undefined;
}

/** A StUF message of GGk0210, either way: stuurgegevens, and what its kind carries. */
export interface Envelop {
  readonly soort: Soort | AntwoordSoort;
  readonly zender: Partij;
  readonly ontvanger: Partij;
  readonly referentienummer: string;
  readonly tijdstipBericht: string;
  readonly crossRefnummer?: string | undefined;
  /** `JW301` and so on; only Di01 and Du01. */
  readonly functie?: string | undefined;
  /** applicatieVersie, applicatieSubversie, functieVersie, functieSubversie; only Di01 and Du01. */
  readonly versies?: readonly string[] | undefined;
  /** The bericht, decoded; only Di01 and Du01. */
  readonly payload?: Buffer | undefined;
  /** Only Fo01 and Fo03. */
  readonly fout?: Fout | undefined;
}

/** How a sender hands over: the GGk WSDL (Bv03/Fo03) or a Digikoppeling adapter (Bv04/Fo03). */
export type Modus = 'http' | 'dai';

export const ROOT: Record<Envelop['soort'], string> = {
  Di01: 'envelopHeenbericht-ggk_Di01',
  Du01: 'envelopRetourbericht-ggk_Du01',
  Fo01: 'Fo01Bericht',
  Bv03: 'Bv03Bericht',
  Bv04: 'Bv04Bericht',
  Fo03: 'Fo03Bericht',
};

export const SOAP_ACTION: Record<Soort, string> = {
  Di01: 'http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01',
  Du01: 'http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Du01',
  Fo01: 'http://www.egem.nl/StUF/StUF0301/Fo01',
};
