import { type TijdlijnStap } from '#hub/store';
import { zichtbaar } from '../basis/zichtbaar.ts';

/** What finance keeps of a finding (with the retourcode) or of a signal (without). */
interface Vondst {
  readonly regel: string;
  readonly code?: string;
  readonly pad: string;
  readonly melding: string;
}

const isVondst = (rij: unknown): rij is Vondst =>
  typeof rij === 'object' && rij !== null && 'regel' in rij && 'pad' in rij && 'melding' in rij;

function lees(details: TijdlijnStap['details'], lijst: string): readonly Vondst[] {
  const rijen = details?.[lijst];
  return Array.isArray(rijen) ? rijen.filter(isVondst) : [];
}

function toon(woord: string, { regel, code, pad, melding }: Vondst): string {
  const kop = [woord, regel, ...(code === undefined ? [] : [code]), `${pad}:`];
  return zichtbaar(`  ${kop.join(' ')} ${melding}`);
}

/** What was found in the content of a bericht at a step, one line each, and how many more there were. */
export function toonVondsten({ details }: TijdlijnStap): string[] {
  const bevindingen = lees(details, 'bevindingen').map((vondst) => toon('bevinding', vondst));
  const signalen = lees(details, 'signalen').map((vondst) => toon('signaal', vondst));
  const getoond = [...bevindingen, ...signalen];
  const meer = getoond.length > 0 ? Number(details?.['aantal'] ?? 0) - getoond.length : 0;
  return meer > 0 ? [...getoond, `  en nog ${meer}`] : getoond;
}
