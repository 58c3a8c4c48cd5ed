import { createHash } from 'node:crypto';

/** What fits in an Identificatie. */
const LENGTE = 12;

/**
 * IdentificatieRetour for the answer to a heenbericht, given its bytes: twelve letters and figures. The same heenbericht
 * always gets the same one, so that an answer made again after a crash is the same answer; two heenberichten practically
 * never share one (62 bits).
 */
export function identificatieRetour(heenbericht: Uint8Array): string {
  const getal = createHash('sha256').update(heenbericht).digest().readBigUInt64BE();
  return getal.toString(36).toUpperCase().padStart(LENGTE, '0').slice(-LENGTE);
}
