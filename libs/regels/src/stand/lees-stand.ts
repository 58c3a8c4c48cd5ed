import type { Domein } from '#hub/istandaarden';
import { leesJson } from './json.ts';
import { STAND_VORM } from './stand-vorm.ts';
import type { Stand } from './stand.ts';
import { tegenspraak } from './tegenspraak.ts';
import { type Gelezen, leesLeden, type StandProbleem } from './veld.ts';

export type Standresultaat =
  | { readonly uitkomst: 'goed'; readonly stand: Stand }
  | { readonly uitkomst: 'fout'; readonly problemen: readonly StandProbleem[] };

/** The domain before anything else, because code lists depend on it. */
function domeinVan(ruw: unknown): Domein | null {
  const genoemd = typeof ruw === 'object' && ruw !== null && 'domein' in ruw ? ruw.domein : undefined;
  return genoemd === 'Jw' ? 'jw' : genoemd === 'Wmo' ? 'wmo' : null;
}

/**
 * Reads a stand file (docs/reference/stand.md), as text or as the bytes of the file: valid as a whole, or refused with
 * every problem at once. A problem names the place and the rule, never a value from the file.
 */
export function leesStand(inhoud: string | Uint8Array): Standresultaat {
  const json = leesJson(inhoud);
  if (!json.goed) return { uitkomst: 'fout', problemen: [json.probleem] };
  const problemen = [...json.problemen];
  const gelezen = leesLeden(STAND_VORM, json.waarde, { pad: () => '$', domein: domeinVan(json.waarde), problemen });
  problemen.push(...tegenspraak(gelezen));
  if (problemen.length > 0) return { uitkomst: 'fout', problemen };
  // Nothing was reported, so every member is there.
  return { uitkomst: 'goed', stand: gelezen as Gelezen<typeof STAND_VORM> };
}
