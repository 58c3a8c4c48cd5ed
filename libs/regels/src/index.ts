export type { Bronnen } from './extern/bronnen.ts';
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
