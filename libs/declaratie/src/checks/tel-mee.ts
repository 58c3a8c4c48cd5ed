import type { StandPrestatie } from '#hub/regels';
import type { PrestatieVraag } from '../check.ts';

/** The earlier debets on the toewijzing of a line that count beside it, by the policy on what counts. */
export function telMee({ prestatie, boek, beleid }: PrestatieVraag): readonly StandPrestatie[] {
  const { toewijzingNummer } = prestatie;
  return beleid.telt === 'open' ? boek.open(toewijzingNummer) : boek.ingediend(toewijzingNummer);
}
