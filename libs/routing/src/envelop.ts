import { type Berichtkenmerk, type Berichtvorm } from '#hub/envelope';
import { type Partijen } from './partijen.ts';
import { type Routeerreden } from './redenen.ts';
import { type RouteVraag } from './route-vraag.ts';

const SOORTEN: Readonly<Record<Berichtvorm, readonly string[]>> = {
  heen: ['Di01'],
  retour: ['Du01'],
  antwoord: ['Di01', 'Du01'],
};

/** The hub's own checks before sending (istandaarden §6.5): the envelope says the same as what is in it. */
export function toetsEnvelop(
  { envelop, berichtnaam }: RouteVraag,
  kenmerk: Berichtkenmerk,
  partijen: Partijen,
): Routeerreden | null {
  if (!envelop) return null;
  if (envelop.functie !== berichtnaam) return 'FUNCTIE_ANDERS';
  if (!SOORTEN[kenmerk.vorm].includes(envelop.soort)) return 'SOORT_ANDERS';
  if (envelop.zender !== partijen.afzender) return 'AFZENDER_ANDERS';
  return envelop.ontvanger === partijen.ontvanger ? null : 'ONTVANGER_ANDERS';
}
