import { type BerichtNaam, type BerichtPerNaam } from '#hub/istandaarden';
import { padVan, type Stand, toetsAfzender } from '#hub/regels';

interface Gelezen {
  readonly bericht: BerichtNaam;
  readonly waarde: BerichtPerNaam[BerichtNaam];
}

/** Most findings or signals that a timeline step keeps. */
export const HOOGSTENS = 50;

/** What the gemeente should look at again in its own message, as details of a timeline step; nothing: no details. */
export function signalenBij(
  { bericht, waarde }: Gelezen,
  stand: Stand,
): { readonly details?: { signalen: Record<string, unknown>[]; aantal: number } } {
  const gevonden = toetsAfzender(bericht, waarde, stand);
  if (gevonden.length === 0) return {};
  const signalen = gevonden
    .slice(0, HOOGSTENS)
    .map(({ regel, plek, melding }) => ({ regel, pad: padVan(bericht, plek), melding }));
  return { details: { signalen, aantal: gevonden.length } };
}
