import { leesGrondig } from './grondig/lees-grondig.ts';
import type { LeesOpties, Leesresultaat } from './resultaat.ts';

/** Reads a message: recognised, checked against its schema (level 1) and typed. */
export function leesBericht(bytes: Uint8Array, opties: LeesOpties = {}): Leesresultaat {
  return leesGrondig(bytes, opties);
}
