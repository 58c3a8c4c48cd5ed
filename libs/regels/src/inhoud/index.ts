import { type BerichtNaam, type BerichtPerNaam, berichtTabel } from '#hub/istandaarden';
import type { Inhoudsregel, Nummer, Vaststelling } from '../regel.ts';
import { type InhoudToets, maakToets } from './maak-toets.ts';
import { REGELS_301 } from './per-bericht/301.ts';
import { REGELS_305 } from './per-bericht/305.ts';
import { REGELS_307 } from './per-bericht/307.ts';
import { REGELS_315 } from './per-bericht/315.ts';
import { REGELS_317 } from './per-bericht/317.ts';
import { REGELS_319 } from './per-bericht/319.ts';
import { REGELS_323 } from './per-bericht/323.ts';
import { REGELS_325 } from './per-bericht/325.ts';

/** Every rule that looks inside one message, per message. */
export const INHOUDSREGELS: Readonly<Record<Nummer, readonly Inhoudsregel[]>> = {
  '301': REGELS_301,
  '305': REGELS_305,
  '307': REGELS_307,
  '315': REGELS_315,
  '317': REGELS_317,
  '319': REGELS_319,
  '323': REGELS_323,
  '325': REGELS_325,
};

const bekend = new Map<BerichtNaam, InhoudToets>();

function zoekToets(naam: BerichtNaam): InhoudToets {
  const eerder = bekend.get(naam);
  if (eerder) return eerder;
  const nummer = String(berichtTabel(naam).nummer);
  const nieuw = maakToets(naam, nummer in INHOUDSREGELS ? INHOUDSREGELS[nummer as Nummer] : []);
  bekend.set(naam, nieuw);
  return nieuw;
}

/**
 * Every finding of level 2 in a message that is valid by its schema. The verdict is that of the official check (XSLT
 * 2.10.5) but for what docs/afwijkingen.md names; a finding stands at the element where the catalogue hangs its rule,
 * and when elements clash each of them has one. A retourbericht other than the 325 has no rules.
 */
export function toetsInhoud<N extends BerichtNaam>(naam: N, waarde: BerichtPerNaam[N]): readonly Vaststelling[] {
  return zoekToets(naam)(waarde).vaststellingen;
}
