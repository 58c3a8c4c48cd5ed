import type { Standregel, StandVraag } from '../../regel.ts';
import type { Leveringsdoel } from '../../verloop/levering.ts';
import { type Oordeel, perStart, perStop } from '../per-klasse.ts';
import { laatsteVersie } from '../toewijzingen.ts';

/**
 * TR019: a start or stop names, by ToewijzingNummer, a toewijzing of this client at this aanbieder. Nothing but number, Bsn
 * and aanbieder is looked at. A removed toewijzing (latest version 13) counts as never sent; an ended one is still there.
 * Not asked without a number (taakgericht) and not of a removal (randgevallen 18, 19 and 21).
 */
export const tr019: Standregel = {
  regel: 'TR019',
  toets: { '305': perStart(oordeel), '307': perStop(oordeel) },
};

interface Melding extends Leveringsdoel {
  readonly statusAanlevering: string;
}

function oordeel(melding: Melding, { stand }: StandVraag<'305'> | StandVraag<'307'>): Oordeel {
  const { toewijzingNummer, statusAanlevering } = melding;
  if (toewijzingNummer === null || statusAanlevering === '3') return null;
  const versie = laatsteVersie(stand, melding, toewijzingNummer);
  return versie && versie.redenWijziging !== '13' ? null : { toewijzingNummer };
}
