import { type Stopreden } from './privacy.ts';

/** Codes of the Fo01 list of November 2025 that come closest to why the hub holds a bericht; a back office knows them. */
const CODES: Partial<Record<Stopreden, string>> = {
  ONBEKEND_BERICHT: 'IB004',
  FUNCTIE_ANDERS: 'IB004',
  ONBEKENDE_AANBIEDER: 'IB010',
  GEEN_KANAAL: 'IB010',
  CONTRACT_NIET_ACTIEF: 'IB011',
  ANDERE_GEMEENTE: 'IB005',
  BSN_ONGELDIG: 'IB015',
  BSN_NIET_VOOR_TEST: 'IB015',
};

/** The code with which a back office is told that its bericht is held. */
export function meldcode(reden: Stopreden): string {
  return CODES[reden] ?? 'IB007';
}
