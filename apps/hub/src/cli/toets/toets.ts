import type { Goed } from '#hub/istandaarden';
import type { Vaststelling } from '#hub/regels';
import type { Inhoudsuitslag } from '#hub/regels/inhoud';
import type { Maatstaf, Weigering } from './maatstaf.ts';

export type Toetsing =
  | {
      readonly soort: 'getoetst';
      readonly vaststellingen: readonly Vaststelling[];
      /** How many more there are than these. */
      readonly meer: number;
    }
  | { readonly soort: 'geweigerd'; readonly weigering: Weigering };

/** What the rules inside the message find: level 2. */
export type InhoudToets = (gelezen: Goed) => Inhoudsuitslag;

/**
 * What the rules find in a message that is valid by its schema. Looks as far as its retourbericht does: with a finding
 * inside the message nothing above level 2 is asked.
 */
export function toets(gelezen: Goed, maatstaf: Maatstaf, toetsInhoud: InhoudToets): Toetsing {
  const weigering = maatstaf.weiger(gelezen);
  if (weigering) return { soort: 'geweigerd', weigering };
  const inhoud = toetsInhoud(gelezen);
  if (inhoud.vaststellingen.length > 0) return { soort: 'getoetst', ...inhoud };
  return { soort: 'getoetst', vaststellingen: maatstaf.boven(gelezen), meer: 0 };
}
