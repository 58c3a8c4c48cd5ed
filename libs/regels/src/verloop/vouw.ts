import type { Stand } from '../stand/stand.ts';
import type { Dossier } from '../stand/toewijzingen.ts';
import type { Feit, Feitinhoud } from './feit.ts';
import { telt, type VouwOpties } from './volgorde.ts';
import { vouwLeveringen } from './vouw-leveringen.ts';
import { vouwToewijzingen } from './vouw-toewijzingen.ts';
import { vouwVerzoeken } from './vouw-verzoeken.ts';

/** The part of the state that follows from what was approved. */
export type Verloop = Pick<Stand, 'toewijzingen' | 'leveringen' | 'verzoeken'>;

/**
 * The state of one dossier (a client at an aanbieder) as its approved feiten tell it (istandaarden.md §6.1–6.3). A feit
 * that waits for its retour or was rejected does not count, so that its number, key and reference are free.
 *
 * Arrival has no meaning (OP080): neither the order of the list nor what stands in it twice changes anything. A
 * toewijzing is ordered by its own Toewijzingsdatum and -tijd; start, stop, verzoek and antwoord find each other by key.
 * One order cannot be read from the messages: a start or stop, its removal (StatusAanlevering 3) and the same key again
 * have no time of their own. There the order of approval counts, which was decided once and is stored with the feit:
 * besluitOp, then berichtId. So the same feiten give the same lists, down to their order.
 */
export function vouw(feiten: readonly Feit[], dossier: Dossier, opties: VouwOpties = {}): Verloop {
  const inhouden = telt(feiten, opties);
  const toewijzingen = van(inhouden, 'toewijzing');
  return {
    toewijzingen: vouwToewijzingen(toewijzingen, dossier),
    leveringen: vouwLeveringen(van(inhouden, 'start'), van(inhouden, 'stop'), dossier),
    verzoeken: vouwVerzoeken(
      { verzoeken: van(inhouden, 'verzoek'), antwoorden: van(inhouden, 'antwoord'), toewijzingen },
      dossier,
    ),
  };
}

function van<S extends Feitinhoud['soort']>(inhouden: readonly Feitinhoud[], soort: S) {
  return inhouden.filter((inhoud): inhoud is Extract<Feitinhoud, { soort: S }> => inhoud.soort === soort);
}
