/**
 * Differences with xmllint that are known and meant; docs/afwijkingen.md gives the reasons under the same names.
 * A predicate looks at one document and both verdicts, and must be so narrow that it cannot hide anything else.
 */
import { type Oordeel } from './lezers.ts';

export interface Verschil {
  readonly xml: Buffer;
  /** What xmllint says. */
  readonly geldig: boolean;
  readonly wij: Oordeel;
}

export interface Verklaring {
  readonly naam: string;
  readonly geldt: (v: Verschil) => boolean;
}

export const VERKLARINGEN: readonly Verklaring[] = [];

export function verklaar(v: Verschil): string | null {
  return VERKLARINGEN.find((x) => x.geldt(v))?.naam ?? null;
}
