import { BERICHTKENMERKEN } from '#hub/envelope';
import { type BerichtRij, type PayloadVraag, type Vraag } from '#hub/store';

/** The heenbericht that a retour answers: `JW302` → `JW301`; null for a heenbericht. A 325 answers a 323. */
export function heenVan(berichtnaam: string): string | null {
  const vorm = BERICHTKENMERKEN.get(berichtnaam)?.vorm;
  if (vorm === undefined || vorm === 'heen') return null;
  const stap = vorm === 'antwoord' ? 2 : 1;
  return `${berichtnaam.slice(0, -3)}${Number(berichtnaam.slice(-3)) - stap}`;
}

/** How an answer without envelope finds its question: a retour copies afzender and identificatie of the heenbericht. */
export function vraagSleutel(berichtnaam: string, afzender: string, identificatie: string): PayloadVraag | null {
  const heen = heenVan(berichtnaam);
  return heen === null || BERICHTKENMERKEN.get(berichtnaam)?.vorm === 'antwoord'
    ? null
    : { berichtnaam: heen, afzender, identificatie };
}

/** What an answer means for the delivery that it answers. */
export type Verband =
  | { readonly soort: 'geen' }
  | { readonly soort: 'wees' }
  | { readonly soort: 'geparkeerd'; readonly reden: 'ANTWOORD_OVER_ANDER_KANAAL' | 'TWEEDE_ANTWOORD' }
  | { readonly soort: 'antwoord'; readonly vraag: Vraag };

/**
 * Couples an answer to its question. One answer per heenbericht: the first one counts (ggk-vecozo §5 no. 13), and it must
 * come over the connector to which the question went.
 */
export function bepaalVerband(bericht: BerichtRij, isAntwoord: boolean, vraag: Vraag | undefined): Verband {
  if (!isAntwoord) return { soort: 'geen' };
  if (vraag === undefined) return { soort: 'wees' };
  if (vraag.bestemming !== bericht.connector) return { soort: 'geparkeerd', reden: 'ANTWOORD_OVER_ANDER_KANAAL' };
  if (vraag.keten === 'beantwoord' || vraag.keten === 'afgekeurd')
    return { soort: 'geparkeerd', reden: 'TWEEDE_ANTWOORD' };
  return { soort: 'antwoord', vraag };
}
