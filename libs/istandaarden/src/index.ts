export type {
  Adres,
  BedragMetDC,
  BerichtIdentificatie,
  DebetCredit,
  Eenheid,
  Frequentie,
  Geboortedatum,
  GeslotenPeriode,
  Omvang,
  Product,
  RedenBeeindiging,
  RedenWijziging,
  RetourCode,
  TotaalBedragMetDC,
  Verwijzer,
  VolledigeNaam,
  XsdVersie,
} from './generated/3.2/basis.ts';
export type { BerichtNaam, BerichtPerNaam } from './generated/3.2/berichten.ts';
export { leesGrondig } from './grondig/lees-grondig.ts';
export { herkenBericht } from './herken-bericht.ts';
export type { Herkenning } from './herken.ts';
export { type Kop, leesKop } from './kop.ts';
export { leesBericht } from './lees-bericht.ts';
export { regelnummersVan } from './regelnummers.ts';
export { berichtNamen, berichtTabel, datatype, HUIDIGE_RELEASE } from './registry.ts';
export type {
  Bevinding,
  Fout,
  Goed,
  LeesOpties,
  Leesresultaat,
  Onleesbaar,
  OnleesbaarCode,
  OnleesbaarFout,
} from './resultaat.ts';
export { schrijfBericht } from './schrijf/schrijf-bericht.ts';
export type { Domein, Partij } from './tabel/data.ts';
export type { BerichtTabel, ElementTabel, KlasseType, WaardeType } from './tabel/tabel.ts';
export { MAX_BYTES } from './teksten.ts';
export { leesWaarde } from './waarde/lees-waarde.ts';
export { toegestaan } from './waarde/leg-uit.ts';
