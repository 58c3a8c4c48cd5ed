import { isDeepStrictEqual } from 'node:util';
import { type BerichtNaam, type BerichtPerNaam, type Goed } from '#hub/istandaarden';

/** What a retourbericht adds to the Header and to each class of its heenbericht (istandaarden.md §2.10). */
const TOEVOEGINGEN = new Set([
  'identificatieRetour',
  'dagtekeningRetour',
  'xsltVersie',
  'xsdVersieRetour',
  'retourCodes',
  'berichtCode',
]);

/**
 * Whether a retourbericht gives back what its heenbericht holds: the same Header, and the same content when there is any.
 * Only then may what it says count for that heenbericht.
 */
export function isZelfdeInhoud(heen: BerichtPerNaam[BerichtNaam], { waarde: retour }: Goed): boolean {
  if (!isDeepStrictEqual(kaal(heen.header), kaal(retour.header))) return false;
  const inhoud = zonderKop(retour);
  return isDeepStrictEqual(inhoud, {}) || isDeepStrictEqual(inhoud, zonderKop(heen));
}

function zonderKop(bericht: object): unknown {
  return kaal(Object.fromEntries(Object.entries(bericht).filter(([sleutel]) => sleutel !== 'header')));
}

function kaal(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(kaal);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).flatMap(([sleutel, w]) =>
      w === undefined || TOEVOEGINGEN.has(sleutel) ? [] : [[sleutel, kaal(w)]],
    ),
  );
}
