import { createHash } from 'node:crypto';
import { type Stuurgegevens } from './envelop.ts';

/**
 * Uniqueness key of a message: zender with its four parts and referentienummer (ggk-vecozo §1.9), as a digest, since
 * `gebruiker` may be the name of a person.
 */
export function sleutelVan({ zender, referentienummer }: Stuurgegevens): string {
  const { organisatie, applicatie, administratie = null, gebruiker = null } = zender;
  const delen = JSON.stringify([organisatie, applicatie, administratie, gebruiker, referentienummer]);
  return createHash('sha256').update(delen).digest('base64url');
}
