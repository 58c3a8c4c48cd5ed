import { type Dagen, dagnummer, isZondag, wekenIn, zondagenIn, zondagVoorOfOp } from './kalender.ts';
import { isOutput, type Volumevraag } from './vraag.ts';

/** Wmo, hulp bij het huishouden: help often comes every other week, so a month has room for six. */
const HUISHOUDEN = '01';
const ZES_WEKEN = 6;

/** How many weeks a ProductPeriode counts for, and what was counted. */
export function wekenVanPeriode(dagen: Dagen, vraag: Volumevraag): [aantal: number, telt: string] {
  if (isOutput(vraag.omvang)) return [outputWeken(dagen, vraag), 'zondagen'];
  if (vraag.domein === 'wmo' && vraag.toewijzing.product?.categorie === HUISHOUDEN) return [ZES_WEKEN, 'weken'];
  return [wekenIn(dagen), 'weken'];
}

/**
 * A week of output belongs to the month of its Sunday (IV077). The broken last week of a toewijzing has none; it goes
 * with the last Sunday before it.
 */
function outputWeken(dagen: Dagen, { toewijzing: { ingangsdatum, einddatum }, beleid }: Volumevraag): number {
  if (einddatum === null) return zondagenIn(dagen);
  const eind = dagnummer(einddatum);
  const laatste = zondagVoorOfOp(eind);
  if (laatste < dagnummer(ingangsdatum)) return beleid.zonderZondag === 'een week' ? 1 : 0;
  const gebroken = !isZondag(eind) && laatste >= dagen.van && laatste <= dagen.tot;
  return zondagenIn(dagen) + Number(gebroken);
}

/** Real weeks that the toewijzing touches, also in categorie 01; for output the sum of its periods is the same number. */
export function wekenOverToewijzing(dagen: Dagen, { omvang, beleid }: Volumevraag): number {
  if (isOutput(omvang) && beleid.zonderZondag === 'nul' && zondagenIn(dagen) === 0) return 0;
  return wekenIn(dagen);
}
