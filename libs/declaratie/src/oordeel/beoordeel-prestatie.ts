import { type Plek, stelVast, type Vaststelling } from '#hub/regels';
import type { PrestatieVraag } from '../check.ts';
import { CREDIT_CHECKS, DEBET_CHECKS } from '../checks/index.ts';
import { codesVan } from './codes.ts';
import type { PrestatieOordeel, Stap } from './uitkomst.ts';

export const NIET_BEOORDEELD: PrestatieOordeel = {
  uitkomst: 'niet beoordeeld',
  codes: [],
  redenen: [],
  stappen: [],
  toewijzing: null,
};

/**
 * Asks all rules of one line. null: no rule rejects it, but one cannot say so without a tarief that was not agreed.
 * @param plek of the line in the message.
 */
export function beoordeelPrestatie(vraag: PrestatieVraag, plek: Plek): PrestatieOordeel | null {
  const { ingediendBedrag } = vraag.prestatie;
  const stappen: Stap[] = [];
  const redenen: Vaststelling[] = [];
  let wacht = false;
  for (const check of ingediendBedrag.debetCredit === 'C' ? CREDIT_CHECKS : DEBET_CHECKS) {
    const oordeel = check.toets(vraag);
    if (oordeel === null) continue;
    const { uitkomst, gegevens } = oordeel;
    stappen.push({ regel: check.regel, uitkomst, gegevens });
    if (uitkomst === 'fout') redenen.push(stelVast(check.regel, { plek: [...plek, ...check.plek], gegevens }));
    else if (uitkomst === 'wacht') wacht = true;
  }
  const { toewijzing } = vraag;
  if (redenen.length > 0) return { uitkomst: 'afgewezen', codes: codesVan(redenen), redenen, stappen, toewijzing };
  return wacht ? null : { uitkomst: 'toegekend', codes: [], redenen, stappen, toewijzing };
}
