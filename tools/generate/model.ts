// The model that the writers work from.

export type Domein = 'jw' | 'wmo';
export const DOMEINEN: readonly Domein[] = ['jw', 'wmo'];

export interface Element {
  readonly naam: string;
  readonly min: 0 | 1;
  readonly meer: boolean;
  readonly gevoelig: boolean;
  readonly domein: Domein | null;
  readonly type: string;
  readonly patroon: string | null;
  /** Fixed text; `code` stands for the BerichtCode of the domain. */
  readonly vast: string | null;
}

export interface Klasse {
  readonly naam: string;
  readonly domein: Domein | null;
  readonly elementen: readonly Element[];
}

export interface Bericht {
  readonly nummer: number;
  readonly naam: string;
  readonly uitleg: string;
  readonly richting: 'heen' | 'retour';
  /** The number of the heenbericht this message answers, or of the message that answers this one. */
  readonly antwoordOp: number | null;
  readonly antwoord: number | null;
  readonly afzender: 'gemeente' | 'aanbieder';
  readonly code: Record<Domein, string>;
  /** The first class is Root. */
  readonly klassen: readonly Klasse[];
}

export interface Enkelvoudig {
  readonly basis: 'tekst' | 'code' | 'getal' | 'datum' | 'tijd';
  readonly lengte?: string;
  readonly patroon?: string;
  readonly hoogstens?: number;
  readonly eenheid?: string;
  readonly gevoelig?: boolean;
  readonly uitleg: string;
}

export interface Codelijst {
  readonly lijst: string;
  readonly codes: Record<string, string>;
}

export interface Standaard {
  readonly release: string;
  readonly berichtVersie: number;
  readonly berichtSubversie: number;
  readonly xsdVersie: string;
  readonly domeinen: Record<Domein, { naam: string; standaard: string; voorvoegsel: string }>;
}

export interface Contract {
  readonly standaard: Standaard;
  readonly enkelvoudig: Record<string, Enkelvoudig>;
  readonly samengesteld: readonly Klasse[];
  readonly codelijsten: Record<string, Record<Domein, Codelijst>>;
  readonly berichten: readonly Bericht[];
}

/** The classes and elements of a message that exist in a domain. */
export function inDomein(klassen: readonly Klasse[], domein: Domein): Klasse[] {
  const geldt = (x: { domein: Domein | null }): boolean => x.domein === null || x.domein === domein;
  return klassen.filter(geldt).map((k) => ({ ...k, elementen: k.elementen.filter(geldt) }));
}

export const berichtNaam = (domein: Domein, nummer: number): string => `${domein.toUpperCase()}${nummer}`;

/** A class that only holds a repeating element: `ToegewezenProducten`, `RetourCodes`. Its value is the list itself. */
export const isLijst = (klasse: Klasse): boolean => klasse.elementen.length === 1 && klasse.elementen[0]?.meer === true;

export const sleutel = (naam: string): string => naam.charAt(0).toLowerCase() + naam.slice(1);
