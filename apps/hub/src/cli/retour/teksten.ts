import type { GeenRetour } from '#hub/regels';

export const GEEN_RETOUR: Readonly<Record<GeenRetour['reden'], string>> = {
  antwoord: 'Dit bericht is zelf een antwoord; daarop volgt geen retourbericht.',
  declaratie: 'Op een declaratie volgt geen retourbericht maar een declaratie-antwoord (325).',
};

export const NIET_VOLGENS_SCHEMA =
  'Het bericht klopt niet volgens het schema; er is dan geen retourbericht. De zender krijgt een Fo01 met StUF055.';
