import type { BerichtNaam } from '#hub/istandaarden';
import type { OntbrekendTarief } from '#hub/declaratie';

export const NIET_VOLGENS_SCHEMA =
  'Het bericht klopt niet volgens het schema; er is dan geen declaratie-antwoord. De zender krijgt een Fo01 met StUF055.';

export function geenDeclaratie(bericht: BerichtNaam): string {
  return `Dit is een ${bericht}, geen declaratie (323). Een retourbericht op een heenbericht geeft hub retour.`;
}

/** Names the line by its places in the message, counted from 1. */
export function zonderTarief({ client, prestatie, productCode, eenheid, op }: OntbrekendTarief): string {
  return `cliënt ${client + 1}, prestatie ${prestatie + 1}: er is geen tarief afgesproken voor product ${productCode} in eenheid ${eenheid} op ${op}. Leg het tarief vast en beoordeel de declaratie opnieuw.`;
}
