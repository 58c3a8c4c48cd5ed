import type { RetourCode } from '#hub/istandaarden';
import type { Vaststelling } from '#hub/regels';

/** The codes of one class, each once and in order. */
export function codesVan(vaststellingen: readonly Vaststelling[]): readonly RetourCode[] {
  return [...new Set(vaststellingen.map(({ code }) => code))].sort();
}
