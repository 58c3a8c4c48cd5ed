import type { Goed } from '#hub/istandaarden';
import type { Vaststelling } from '#hub/regels';
import type { Maatstaf, Weigering } from './maatstaf.ts';

export type Toetsing =
  | { readonly soort: 'getoetst'; readonly vaststellingen: readonly Vaststelling[] }
  | { readonly soort: 'geweigerd'; readonly weigering: Weigering };

/** What the rules inside the message find: level 2. */
export type InhoudToets = (gelezen: Goed) => readonly Vaststelling[];

/**
 * What the rules find in a message that is valid by its schema. Looks as far as its retourbericht does: with a finding
 * inside the message nothing above level 2 is asked.
 */
export function toets(gelezen: Goed, maatstaf: Maatstaf, toetsInhoud: InhoudToets): Toetsing {
  const weigering = maatstaf.weiger(gelezen);
  if (weigering) return { soort: 'geweigerd', weigering };
  const inhoud = toetsInhoud(gelezen);
  return { soort: 'getoetst', vaststellingen: inhoud.length > 0 ? inhoud : maatstaf.boven(gelezen) };
}
