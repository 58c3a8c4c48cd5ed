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
