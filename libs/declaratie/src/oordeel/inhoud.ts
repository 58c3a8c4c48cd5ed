import type { BerichtPerNaam } from '#hub/istandaarden';
import { stelVast, toetsInhoud, type Vaststelling } from '#hub/regels';
import type { Beleid } from '../beleid.ts';
import type { Declaratie } from '../check.ts';
import { valtInDeclaratie } from '../checks/tr319.ts';

export type DeclaratieNaam = 'JW323' | 'WMO323';

/**
 * Step 1 of istandaarden.md §5.5: what is wrong inside the message, for which it is not processed. TR319 is among it as in
 * the official rules, unless the policy asks it of each line (declaratie-randgevallen 3).
 */
export function toetsBinnen(
  naam: DeclaratieNaam,
  waarde: BerichtPerNaam[DeclaratieNaam],
  { tr319 }: Pick<Beleid, 'tr319'>,
): readonly Vaststelling[] {
  const gevonden = toetsInhoud(naam, waarde);
  return tr319 === 'in bericht' ? [...gevonden, ...naDeclaratie(waarde.declaratie)] : gevonden;
}

function naDeclaratie({ clienten, declaratiePeriode }: Declaratie): Vaststelling[] {
  return clienten.flatMap(({ prestaties }, c) =>
    prestaties.flatMap(({ productPeriode }, p): Vaststelling[] => {
      if (valtInDeclaratie(productPeriode, declaratiePeriode)) return [];
      const gegevens = { periodeEind: productPeriode.einddatum, declaratieEind: declaratiePeriode.einddatum };
      const vondst = { plek: ['declaratie', 'clienten', c, 'prestaties', p], gegevens };
      return [{ ...stelVast('TR319', vondst), niveau: 2, code: '0001' }];
    }),
  );
}
