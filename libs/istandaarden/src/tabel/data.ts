// The shape of the generated tables (generated/<release>/tabellen.ts): plain data, as compact as can be.

export type Domein = 'jw' | 'wmo';
export type Partij = 'gemeente' | 'aanbieder';
export type Patroon = 'nietLeeg' | 'commentaar' | 'cijfers' | 'letters' | 'alfanumeriek' | 'versie';

export interface TekstData {
  readonly soort: 'tekst';
  readonly min: number;
  /** null: no upper bound. */
  readonly max: number | null;
  readonly patroon: Patroon | null;
  readonly gevoelig?: boolean;
}

export interface CodeData {
  readonly soort: 'code';
  /** The values, separated by one space. */
  readonly codes: string | Readonly<Record<Domein, string>>;
}

export interface GetalData {
  readonly soort: 'getal';
  readonly hoogstens: number;
  readonly gevoelig?: boolean;
}

export interface MomentData {
  readonly soort: 'datum' | 'tijd';
}

export type EnkelvoudigData = TekstData | CodeData | GetalData | MomentData;

export interface Bijzonderheden {
  readonly gevoelig?: boolean;
  readonly domein?: Domein;
  readonly patroon?: Patroon;
  /** The only text allowed; `code` stands for the BerichtCode of the domain. */
  readonly vast?: string;
}

/** Name, least and most number of times (0: unbounded), type, particulars. */
export type ElementData = readonly [
  naam: string,
  min: 0 | 1,
  max: 0 | 1,
  type: string,
  bijzonderheden?: Bijzonderheden,
];

export type KlassenData = Readonly<Record<string, readonly ElementData[]>>;

export interface BerichtData {
  readonly richting: 'heen' | 'retour';
  readonly afzender: Partij;
  readonly code: Readonly<Record<Domein, string>>;
  readonly antwoordOp?: number;
  readonly antwoord?: number;
  readonly klassen: KlassenData;
}

export interface ReleaseData {
  readonly release: string;
  readonly xsdVersie: string;
  readonly standaarden: Readonly<Record<Domein, string>>;
  readonly enkelvoudig: Readonly<Record<string, EnkelvoudigData>>;
  readonly samengesteld: KlassenData;
  readonly berichten: Readonly<Record<number, BerichtData>>;
}
