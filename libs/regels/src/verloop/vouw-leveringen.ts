import type { StandLevering } from '../stand/stand.ts';
import type { Dossier } from '../stand/toewijzingen.ts';
import type { StartFeit, StopFeit } from './feit.ts';
import { neemStartOp, neemStopOp } from './levering.ts';
import { gesorteerd } from './volgorde.ts';

/**
 * The deliveries with their stops: first all starts, then all stops, each in the order in which they were approved. A stop
 * belongs to its start by key alone, whichever of the two got its retour first. Within one key the order of approval
 * does decide: a removal takes back what was approved before it, and what was approved after it stands. Because no
 * start is removed before its stops are (TR071), this is what one by one gives.
 * @param starts in the order in which they were approved; so are the stops.
 */
export function vouwLeveringen(
  starts: readonly StartFeit[],
  stops: readonly StopFeit[],
  { aanbieder, bsn }: Dossier,
): StandLevering[] {
  const gestart = starts.reduce<readonly StandLevering[]>(
    (leveringen, { status, ...start }) =>
      neemStartOp(leveringen, { ...start, aanbieder, bsn, statusAanlevering: status }),
    [],
  );
  const gestopt = stops.reduce(
    (leveringen, { status, ...stop }) => neemStopOp(leveringen, { ...stop, aanbieder, bsn, statusAanlevering: status }),
    gestart,
  );
  return gesorteerd(gestopt.map(metStopsOpVolgorde), sleutel);
}

function metStopsOpVolgorde(levering: StandLevering): StandLevering {
  return { ...levering, stops: gesorteerd(levering.stops, (stop) => [stop.einddatum, stop.redenBeeindiging]) };
}

/** By number, those without number last by product; then Begindatum. */
function sleutel({ toewijzingNummer, product, begindatum }: StandLevering): (string | number)[] {
  return [toewijzingNummer ?? Infinity, begindatum, product?.categorie ?? '', product?.code ?? ''];
}
