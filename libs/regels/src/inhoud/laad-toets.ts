import { type BerichtNaam, berichtTabel } from '#hub/istandaarden';
import type { Inhoudsregel, Nummer } from '../regel.ts';
import { type InhoudToets, maakToets } from './maak-toets.ts';

const LADERS: Readonly<Record<Nummer, () => Promise<readonly Inhoudsregel[]>>> = {
  '301': async () => (await import('./per-bericht/301.ts')).REGELS_301,
  '305': async () => (await import('./per-bericht/305.ts')).REGELS_305,
  '307': async () => (await import('./per-bericht/307.ts')).REGELS_307,
  '315': async () => (await import('./per-bericht/315.ts')).REGELS_315,
  '317': async () => (await import('./per-bericht/317.ts')).REGELS_317,
  '319': async () => (await import('./per-bericht/319.ts')).REGELS_319,
  '323': async () => (await import('./per-bericht/323.ts')).REGELS_323,
  '325': async () => (await import('./per-bericht/325.ts')).REGELS_325,
};

/**
 * The judge of one kind of message, with no more rules loaded than stand on it: a process that judges a single file
 * spends most of its time on loading.
 */
export async function laadInhoudToets<N extends BerichtNaam>(naam: N): Promise<InhoudToets<N>> {
  const nummer = String(berichtTabel(naam).nummer);
  return maakToets(naam, nummer in LADERS ? await LADERS[nummer as Nummer]() : []);
}
