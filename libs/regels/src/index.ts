export type { Bronnen } from './extern/bronnen.ts';
export type { CatalogusRegel } from './catalogus.ts';
export { type RegelCode, REGELS } from './generated/3.2/regels.ts';
export type { Bericht, Inhoudsregel, Nummer, Plek, Standregel, StandVraag, Vaststelling, Vondst } from './regel.ts';
export type {
  GebruikteIdentificatie,
  Stand,
  StandDeclaratie,
  StandLevering,
  StandPeriode,
  StandPrestatie,
  StandProduct,
  StandStop,
  StandTarief,
  StandToewijzing,
  StandVerzoek,
  VerzoekStand,
} from './stand/stand.ts';
