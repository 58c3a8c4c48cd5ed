import { type BerichtNaam, type BerichtPerNaam, berichtTabel } from '#hub/istandaarden';
import type { Bronnen } from '../extern/bronnen.ts';
import type { Stand } from './stand.ts';

/** Why a message must not be judged by a state: it is about the other law, or about another gemeente. */
export type StandBezwaar =
  { readonly wat: 'domein' } | { readonly wat: 'gemeente'; readonly bericht: string; readonly stand: string };

/**
 * Whether this state is the one to judge this message by (randgevallen 17); null when it is. A message of another existing
 * gemeente was delivered wrongly and is refused before judging. A code that no list knows is a fault in the message
 * (TR378), so that one is judged.
 */
export function bezwaarTegenStand(
  naam: BerichtNaam,
  { header }: BerichtPerNaam[BerichtNaam],
  stand: Stand,
  bronnen: Bronnen,
): StandBezwaar | null {
  const { domein, afzender } = berichtTabel(naam);
  if (domein !== stand.domein) return { wat: 'domein' };
  const bericht = afzender === 'gemeente' ? header.afzender : header.ontvanger;
  const lijsten = [header.berichtIdentificatie.dagtekening, stand.peildatum];
  if (bericht === stand.gemeente || !lijsten.some((op) => bronnen.isGemeente(bericht, op))) return null;
  return { wat: 'gemeente', bericht, stand: stand.gemeente };
}
