export { type Afspraken, maakAfspraken } from './afspraken.ts';
export { type Beleid, STANDAARD_BELEID } from './beleid.ts';
export { type Boek, maakBoek, type Schrijfboek } from './boek.ts';
export type {
  Check,
  Declaratie,
  DeclaratieCheck,
  DeclaratieVraag,
  Gegevens,
  Oordeel,
  Prestatie,
  PrestatieVraag,
} from './check.ts';
export { oordeel } from './check.ts';
export { CREDIT_CHECKS, DEBET_CHECKS, DECLARATIE_CHECKS } from './checks/index.ts';
export { valtInDeclaratie } from './checks/tr319.ts';
export { type AfgesprokenTarief, bedragVan, productTarief, zoekTarief } from './tarief.ts';
export { alsMaat } from './volume/eenheid.ts';
export { maximumOverToewijzing, type Maximum, maximumPerPeriode } from './volume/maximum.ts';
export type { Volumevraag } from './volume/vraag.ts';
export { type AntwoordKenmerk, type Declaratieantwoord, maak325 } from './antwoord/maak-325.ts';
export { alsBedrag, getekend } from './oordeel/bedrag.ts';
export { beoordeelDeclaratie, type Maatstaf } from './oordeel/beoordeel.ts';
export type { DeclaratieNaam } from './oordeel/inhoud.ts';
export type {
  Aanhouding,
  Beslissing,
  ClientOordeel,
  Declaratieoordeel,
  DeclaratieUitkomst,
  OntbrekendTarief,
  PrestatieOordeel,
  Stap,
} from './oordeel/uitkomst.ts';
