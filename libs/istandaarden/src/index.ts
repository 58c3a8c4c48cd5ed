export type { BerichtNaam, BerichtPerNaam } from './generated/3.2/berichten.ts';
export { berichtNamen, berichtTabel, HUIDIGE_RELEASE } from './registry.ts';
export type { Domein, Partij } from './tabel/data.ts';
export type { BerichtTabel, ElementTabel, KlasseType, WaardeType } from './tabel/tabel.ts';
export type {
  Bevinding,
  Fout,
  Goed,
  Leesresultaat,
  LeesOpties,
  Onleesbaar,
  OnleesbaarCode,
  OnleesbaarFout,
} from './resultaat.ts';
