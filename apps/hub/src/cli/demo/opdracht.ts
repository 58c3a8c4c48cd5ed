import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command } from 'commander';
import { type Config } from '#hub/config';
import { ROLLEN } from '#hub/envelope';
import { type Einde, luisterNaarEinde, tenzijEinde } from '../basis/einde.ts';
import { EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig, vasteHerlader } from '../basis/laad-config.ts';
import { metVoortgang } from '../basis/voortgang.ts';
import { type Opties } from '../opdracht.ts';
import { inTijdelijkeMap, metKeten } from '../wereld/proef-config.ts';
import { startSimulator } from '../wereld/simulator.ts';
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
  const einde = luisterNaarEinde();
  const map = await mkdtemp(join(tmpdir(), 'berichtenhub-demo-'));
  try {
    const alles = await tenzijEinde(einde, () => speel({ config, map, storingen: storingen === true, einde }));
    if (alles === undefined) return EXIT.afgebroken;
    return alles ? EXIT.goed : EXIT.uitkomst;
  } finally {
    await rm(map, { recursive: true, force: true });
  }
}

interface Spel {
  readonly config: Config;
  readonly map: string;
  readonly storingen: boolean;
  readonly einde: Einde;
}

/** True when everything went well; undefined when the end was asked for. */
async function speel({ config, map, storingen, einde }: Spel): Promise<boolean | undefined> {
  const keten = await startSimulator({ config, storingen: storingen ? STORINGEN : undefined });
  try {
    const { startHub } = await import('../../start-hub.ts');
    const eigen = inTijdelijkeMap(metKeten(config, keten.adressen), map);
    const hub = await metVoortgang(TEKST.starten, () => startHub(vasteHerlader(eigen), ROLLEN));
    try {
      await keten.verbind(hub.adressen);
      const rond = tenzijEinde(einde, () => laatRondgaan(eigen, keten, storingen ? LIMIET_STORINGEN_MS : LIMIET_MS));
      return (await Promise.race([rond, einde.verzoek])) ?? undefined;
    } finally {
      await metVoortgang(TEKST.stoppen, () => hub.stop());
    }
  } finally {
    await keten.stop();
  }
}
