import { REGELS, type RegelCode } from './generated/3.2/regels.ts';
import type { Vaststelling, Vondst } from './regel.ts';

/** Puts the values in the sentence. A value that the rule did not hand over is a bug of that rule. */
export function vulIn(regel: string, melding: string, gegevens: Vondst['gegevens']): string {
  if (!melding.includes('{')) return melding;
  return melding.replace(/\{(\w+)\}/g, (_, naam: string) => {
    const waarde = gegevens?.[naam];
    if (waarde === undefined) throw new Error(`Regel ${regel} geeft geen ${naam} voor zijn melding`);
    return String(waarde);
  });
}

/** A place where a rule does not hold becomes a finding: level, retourcode and sentence come from the catalogue. */
export function stelVast(regel: RegelCode, vondst: Vondst): Vaststelling {
  const { niveau, code, melding } = REGELS[regel];
  if (code === null) throw new Error(`Regel ${regel} heeft geen retourcode`);
  return { ...vondst, regel, niveau, code, melding: vulIn(regel, melding, vondst.gegevens) };
}
