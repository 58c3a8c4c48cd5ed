import { join } from 'node:path';
import { type Command } from 'commander';
import { type Config } from '#hub/config';
import { ROLLEN } from '#hub/envelope';
import { readTijdlijn } from '#hub/store';
import { type Einde, luisterNaarEinde, tenzijEinde } from '../basis/einde.ts';
import { EXIT } from '../basis/fout.ts';
import { type Adressen } from '../basis/gereed-bestand.ts';
import { CONFIG_OPTIE, laadConfig, vasteHerlader } from '../basis/laad-config.ts';
import { metVoortgang } from '../basis/voortgang.ts';
import { metOpslag } from '../beheer/opslag.ts';
import { type Opties } from '../opdracht.ts';
import { metKeten } from '../wereld/proef-config.ts';
import { type Simulator, startSimulator } from '../wereld/simulator.ts';
import { TEKST } from './teksten.ts';

const EERSTE_REIS = 'JW301';
const REISLIMIET_MS = 30_000;

export function beschrijf(command: Command): void {
  command.option(...CONFIG_OPTIE).addHelpText('after', TEKST.hulp);
}

/** The hub and a simulated chain in one go: shows the first journey as it happens, then what to try next, until Ctrl-C. */
export async function voerUit(_: readonly string[], opties: Opties): Promise<number> {
  const config = laadConfig(opties['config'] as string | undefined);
  const einde = luisterNaarEinde();
  await tenzijEinde(einde, async () => {
    const keten = await startSimulator({ config });
    try {
      await draai(metKeten(config, keten.adressen), keten, einde);
    } finally {
      await keten.stop();
    }
  });
  return EXIT.goed;
}

async function draai(config: Config, keten: Simulator, einde: Einde): Promise<void> {
  const { startHub } = await import('../../start-hub.ts');
  const begin = performance.now();
  const log = join(config.store.map, 'proef.log');
  zeg(TEKST.begin);
  const hub = await metVoortgang(TEKST.starten, () => startHub(vasteHerlader(config), ROLLEN, log));
  try {
    zeg(TEKST.draait(performance.now() - begin, hub.meldingen));
    await Promise.race([einde.verzoek, toonEersteReis(config, keten, hub.adressen)]);
    if (!einde.gevraagd) zeg(TEKST.log(log));
    await einde.verzoek;
    zeg(TEKST.stoppen);
  } finally {
    await metVoortgang(TEKST.stoppenDuurt, () => hub.stop());
  }
}

async function toonEersteReis(config: Config, keten: Simulator, adressen: Adressen): Promise<void> {
  await keten.verbind(adressen);
  zeg(TEKST.eersteReis(EERSTE_REIS));
  const reis = await keten.reis({ functie: EERSTE_REIS, limietMs: REISLIMIET_MS }, (stap) => zeg(TEKST.stap(stap)));
  zeg(TEKST.rond(reis));
  const tijdlijnen = await metOpslag(config, (store) => readTijdlijn(store.db, reis.kenmerk));
  zeg(TEKST.inDeHub(tijdlijnen));
  zeg(TEKST.verder(adressen, reis.kenmerk));
}

function zeg(tekst: string): void {
  process.stdout.write(tekst);
}
