import type { BerichtNaam, BerichtPerNaam, Domein } from '#hub/istandaarden';
import { tr135 } from '../extern/tr135.ts';
import type { Bericht, Nummer, StandVraag, Vaststelling } from '../regel.ts';
import { stelVast } from '../vaststelling.ts';
import { legeStand } from './lege-stand.ts';

/**
 * What can be said of a message above level 2 by one who knows nothing but the date of today: TR135. All other rules
 * of level 3 and 4 ask what happened before, or a list.
 * @param peildatum yyyy-mm-dd
 */
export function toetsZonderStand(
  naam: BerichtNaam,
  waarde: BerichtPerNaam[BerichtNaam],
  peildatum: string,
): readonly Vaststelling[] {
  const toets = tr135.toets[naam.slice(-3) as Nummer];
  if (!toets) return [];
  const domein: Domein = naam.startsWith('JW') ? 'jw' : 'wmo';
  const bronnen = { isGemeente: () => true };
  const vraag: StandVraag<Nummer> = {
    bericht: waarde as Bericht<Nummer>,
    domein,
    stand: legeStand({ domein, gemeente: '', peildatum }),
    bronnen,
  };
  return toets(vraag as StandVraag<never>).map((vondst) => stelVast('TR135', vondst));
}
