export { toetsAfzender } from './afzender/index.ts';
export type { Signaal } from './afzender/plicht.ts';
export { maakBevindingen } from './bevindingen.ts';
export type { Bronnen } from './extern/bronnen.ts';
export { type CbsLijst, type CbsResultaat, leesCbsBestand } from './extern/cbs-bestand.ts';
export { type EigenResultaat, leesEigenLijsten, schrijfEigenLijsten } from './extern/eigen-lijsten.ts';
export {
  gemeentenBronnen,
  type Gemeentelijsten,
  INGEBOUWDE_GEMEENTELIJSTEN,
  lijstVan,
  voegSamen as voegLijstenSamen,
} from './extern/gemeenten.ts';
export type { CatalogusRegel } from './catalogus.ts';
export type { PlichtCode } from './generated/3.2/afzender.ts';
export { type RegelCode, REGELS } from './generated/3.2/regels.ts';
export { toetsInhoud } from './inhoud/index.ts';
export { klasseVan, padVan } from './pad.ts';
export type { Bericht, Inhoudsregel, Nummer, Plek, Standregel, StandVraag, Vaststelling, Vondst } from './regel.ts';
export { identificatieRetour } from './retour/identificatie.ts';
export {
  type GeenRetour,
  maakRetour,
  type Retour,
  type RetourKenmerk,
  type RetourNaam,
  welkRetour,
} from './retour/maak-retour.ts';
export { isEersteDag, isLaatsteDag, isVoor, zelfdeMaand } from './datum.ts';
export { isAfgesproken } from './stand/afspraken.ts';
export { stelVast } from './vaststelling.ts';
export { bezwaarTegenStand, type StandBezwaar } from './stand/past-bij.ts';
export { toetsZonderStand } from './stand/toets-zonder-stand.ts';
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
export { leesStand, type Standresultaat } from './stand/lees-stand.ts';
export { type Nodig, nodigVoor } from './stand/nodig.ts';
export { toetsStand } from './stand/toets-stand.ts';
export { STAND_VORM } from './stand/stand-vorm.ts';
export { actueleVersie, actueleVersies, laatsteVersie } from './stand/toewijzingen.ts';
export type { Leden, StandProbleem, Veld } from './stand/veld.ts';
export { momentNa } from './voorstel/moment.ts';
export { type AntwoordOpties, type Besluit, stelAntwoordVoor } from './voorstel/stel-antwoord-voor.ts';
export { referentiesVan, stelToewijzingVoor } from './voorstel/stel-toewijzing-voor.ts';
export type { Opmerking, OpmerkingCode, Reden, RedenCode } from './voorstel/teksten.ts';
export type {
  AntwoordNaam,
  Client301,
  Moment,
  ToewijzingNaam,
  ToewijzingOpties,
  VerzoekNaam,
  Voorstel,
  VoorstelKenmerk,
} from './voorstel/voorstel.ts';
export {
  type AntwoordFeit,
  type Feit,
  type Feitinhoud,
  type Feitstatus,
  nummerVan,
  referentieVan,
  type StartFeit,
  type StopFeit,
  type ToewijzingFeit,
  type VerzoekFeit,
} from './verloop/feit.ts';
export { feitenVan } from './verloop/feiten-van.ts';
export type { VouwOpties } from './verloop/volgorde.ts';
export { type Verloop, vouw } from './verloop/vouw.ts';
