import type { Stand } from '../stand/stand.ts';

/** The greatest that fits (LDT_Nummer). */
export const HOOGSTE_NUMMER = 999_999_999;

/** Hands out ToewijzingNummers above the highest that is known in the gemeente and domain (IV066, TR332), in order. */
export function nummergever({ toewijzingen }: Stand): () => number {
  let laatste = toewijzingen.reduce((hoogste, t) => Math.max(hoogste, t.toewijzingNummer), 0);
  return () => ++laatste;
}
