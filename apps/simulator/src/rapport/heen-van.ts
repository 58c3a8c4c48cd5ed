import { berichtCode, isFunctie, vraagBij } from '../berichten/soorten.ts';
import { type Gebeurtenis } from './register.ts';

/** The sleutel of the heenbericht that a retourbericht answers: it repeats that one's header (istandaarden §2.10). */
export function heenVan({
  functie,
  sleutel,
}: Pick<Gebeurtenis & { wat: 'ontvangen' }, 'functie' | 'sleutel'>): string | undefined {
  const vraag = isFunctie(functie) ? vraagBij(functie) : undefined;
  return vraag && [berichtCode(vraag), ...sleutel.split(' ').slice(1)].join(' ');
}
