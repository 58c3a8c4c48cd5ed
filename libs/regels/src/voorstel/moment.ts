import type { Stand } from '../stand/stand.ts';
import type { Moment } from './voorstel.ts';

const SECONDEN_PER_DAG = 86_400;

function naarSeconden(tijd: string): number {
  const [uur = 0, minuut = 0, seconde = 0] = tijd.split(':').map(Number);
  return uur * 3600 + minuut * 60 + Math.floor(seconde);
}

function naarTijd(seconden: number): string {
  const delen = [Math.floor(seconden / 3600), Math.floor(seconden / 60) % 60, seconden % 60];
  return delen.map((d) => String(d).padStart(2, '0')).join(':');
}

/**
 * A moment on the peildatum to decide at: `tijd` (hh:mm:ss), or just after the last version of that day when that is later,
 * so that what is decided is the newest.
 */
export function momentNa({ peildatum, toewijzingen }: Stand, tijd: string): Moment {
  const vandaag = toewijzingen.filter((t) => t.toewijzingsdatum === peildatum).map((t) => t.toewijzingstijd);
  const laatste = vandaag.toSorted().at(-1);
  if (laatste === undefined || laatste < tijd) return { datum: peildatum, tijd };
  return { datum: peildatum, tijd: naarTijd(Math.min(naarSeconden(laatste) + 1, SECONDEN_PER_DAG - 1)) };
}
