import type { RedenBeeindiging } from '#hub/istandaarden';
import { type Stopmelding, zelfdeDoel } from '../verloop/levering.ts';
import type { Stand, StandStop } from './stand.ts';

/** RedenBeeindiging of a temporary stop; every other one is definitive. */
export const TIJDELIJK: RedenBeeindiging = '20';

/**
 * The stops that stand of the delivery which a stop names by Bsn, ToewijzingNummer and Begindatum (TR413, TR414, TR415);
 * the product is looked at only where it takes the place of the number (randgevallen 19).
 */
export function stopsVan({ leveringen }: Stand, stop: Stopmelding): readonly StandStop[] {
  return leveringen.flatMap((levering) =>
    levering.begindatum === stop.begindatum && zelfdeDoel(levering, stop) ? levering.stops : [],
  );
}
