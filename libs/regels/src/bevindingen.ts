import { type Bevinding, type BerichtNaam, regelnummersVan } from '#hub/istandaarden';
import { padVan } from './pad.ts';
import type { Vaststelling } from './regel.ts';

/** More than anyone reads, and little enough to hold when every prestatie of a large declaratie breaks a rule. */
export const MEESTE = 10_000;

/**
 * What the rules found, as findings with the path and line of their element, in the order of the message. The bytes are
 * those from which the message was read. Beyond ten thousand the last one says how many more there are; `ongenoemd` are
 * those that the judge counted and did not keep.
 */
export function maakBevindingen(
  naam: BerichtNaam,
  vaststellingen: readonly Vaststelling[],
  bytes: Uint8Array,
  ongenoemd = 0,
): readonly Bevinding[] {
  const getoond = vaststellingen.slice(0, MEESTE).map((v) => ({ ...v, pad: padVan(naam, v.plek) }));
  const regels = regelnummersVan(
    bytes,
    getoond.map(({ pad }) => pad),
  );
  const bevindingen = getoond.map(({ niveau, regel, code, pad, melding }): Bevinding => {
    return { niveau, regel, code, pad, regelnummer: regels.get(pad) ?? null, melding };
  });
  bevindingen.sort((a, b) => (a.regelnummer ?? 0) - (b.regelnummer ?? 0));
  const meer = vaststellingen.length - getoond.length + ongenoemd;
  const laatste = vaststellingen.at(-1);
  if (meer === 0 || !laatste) return bevindingen;
  const { niveau, regel, code } = laatste;
  const melding = `Er zijn nog ${meer} bevindingen die hier niet staan.`;
  return [...bevindingen, { niveau, regel, code, pad: '/Bericht', regelnummer: null, melding }];
}
