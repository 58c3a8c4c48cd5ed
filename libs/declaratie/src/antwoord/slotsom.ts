import type { BerichtPerNaam } from '#hub/istandaarden';
import { getekend, getekendTotaal } from '../oordeel/bedrag.ts';

type Antwoord = NonNullable<BerichtPerNaam['JW325']['declaratieAntwoord']>;

/**
 * TR342, the closing sum of a 325: what it lists is what was asked less what was given; after a rejection of the declaratie
 * itself nothing was given. An answer for which that does not hold must not leave: it would pay wrongly.
 * @throws Error with the amounts in eurocent: a bug of the judge or of the builder, never of the message.
 */
export function bewijsSlotsom({
  totaalIngediendBedrag,
  totaalToegekendBedrag,
  clienten = [],
  retourCodes,
}: Antwoord): void {
  const ingediend = getekendTotaal(totaalIngediendBedrag);
  const toegekend = getekendTotaal(totaalToegekendBedrag);
  const verwerkt = retourCodes.every((code) => code === '0200' || code === '8001');
  const lijst = clienten.reduce(
    (som, { prestaties }) => prestaties.reduce((tot, { ingediendBedrag }) => tot + getekend(ingediendBedrag), som),
    0,
  );
  const sluit = verwerkt ? lijst === ingediend - toegekend : toegekend === 0;
  if (!sluit)
    throw new Error(`TR342 klopt niet: ingediend ${ingediend}, toegekend ${toegekend}, afgewezen ${lijst} eurocent`);
}
