import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command } from 'commander';
import { type Config } from '#hub/config';
import { ROLLEN } from '#hub/envelope';
import { EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig, vasteHerlader } from '../basis/laad-config.ts';
import { metVoortgang } from '../basis/voortgang.ts';
import { type Opties } from '../opdracht.ts';
import { inTijdelijkeMap, metKeten } from '../wereld/proef-config.ts';
import { type Simulator, startSimulator } from '../wereld/simulator.ts';
import { laatRondgaan } from './laat-rondgaan.ts';
import { STORINGEN } from './storingen.ts';
import { TEKST } from './teksten.ts';

const LIMIET_MS = 30_000;
const LIMIET_STORINGEN_MS = 120_000;

export function beschrijf(command: Command): void {
  command
    .option('--storingen', 'laat de gesimuleerde keten van alles misgaan')
    .option(...CONFIG_OPTIE)
    .addHelpText('after', TEKST.hulp);
}

/** A hub of its own with a simulated chain: messages of every kind go round; 0 only when each reached its outcome. */
export async function voerUit(_: readonly string[], opties: Opties): Promise<number> {
  const { config: pad, storingen } = opties as { config?: string; storingen?: true };
  // A demonstration touches nothing of the real hub: no database and no keys from the environment.
  const config = laadConfig(pad, {});
  const map = await mkdtemp(join(tmpdir(), 'berichtenhub-demo-'));
  const keten = await startSimulator({ config, storingen: storingen === true ? STORINGEN : undefined });
  try {
    const limietMs = storingen === true ? LIMIET_STORINGEN_MS : LIMIET_MS;
    return await draai(inTijdelijkeMap(metKeten(config, keten.adressen), map), keten, limietMs);
  } finally {
    await keten.stop();
    await rm(map, { recursive: true, force: true });
  }
}

async function draai(config: Config, keten: Simulator, limietMs: number): Promise<number> {
  const { startHub } = await import('../../start-hub.ts');
  const hub = await metVoortgang(TEKST.starten, () => startHub(vasteHerlader(config), ROLLEN));
  try {
    await keten.verbind(hub.adressen);
    const alles = await laatRondgaan(config, keten, limietMs);
    return alles ? EXIT.goed : EXIT.uitkomst;
  } finally {
    await metVoortgang(TEKST.stoppen, () => hub.stop());
  }
}
