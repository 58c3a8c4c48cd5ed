import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command } from 'commander';
import { type Config } from '#hub/config';
import { ROLLEN } from '#hub/envelope';
import { luisterNaarEinde, tenzijEinde } from '../basis/einde.ts';
import { CommandError, EXIT } from '../basis/fout.ts';
import { type Adressen } from '../basis/gereed-bestand.ts';
import { CONFIG_OPTIE, laadConfig, vasteHerlader } from '../basis/laad-config.ts';
import { metVoortgang } from '../basis/voortgang.ts';
import { type Opties } from '../opdracht.ts';
import { inTijdelijkeMap, metKeten } from '../wereld/proef-config.ts';
import { type Simulator, startSimulator } from '../wereld/simulator.ts';
import { laadCatalogus, standaardMap } from './bestanden.ts';
import { kies } from './kies.ts';
import { type Catalogus, type Proef } from './proef.ts';
import { speelEnMeld } from './speel-en-meld.ts';
import { TEKST } from './teksten.ts';

export function beschrijf(command: Command): void {
  command
    .argument('[naam...]', 'alleen deze: een onderwerp, een regel, een retourcode of het begin van een naam')
    .option('--hub <bestand>', 'door een draaiende hub, waarvan dit bestand de adressen noemt (hub start --gereed)')
    .option('--json', 'een JSON-object per scenario, elk op een regel')
    .option('--map <map>', 'scenario’s uit deze map in plaats van die van de hub')
    .option(...CONFIG_OPTIE)
    .addHelpText('after', TEKST.hulp);
}

/** What is to be played, and how it is shown. */
interface Opdracht {
  readonly config: Config;
  readonly catalogus: Catalogus;
  readonly proeven: readonly Proef[];
  readonly json: boolean;
}

/** Plays scenarios through a hub of its own or through a running one; 0 only when each went as it must. */
export async function voerUit(namen: readonly string[], opties: Opties): Promise<number> {
  const { hub, json, map, config: pad } = opties as { hub?: string; json?: true; map?: string; config?: string };
  const catalogus = laadCatalogus(map ?? standaardMap());
  const proeven = kies(catalogus.proeven, namen);
  // A hub of its own touches nothing of the real one: no database and no keys from the environment.
  const config = hub === undefined ? laadConfig(pad, {}) : laadConfig(pad);
  const opdracht = { config, catalogus, proeven, json: json === true };
  const einde = luisterNaarEinde();
  const spel = tenzijEinde(einde, () => (hub === undefined ? metEigenHub(opdracht) : metDraaiendeHub(opdracht, hub)));
  const goed = await Promise.race([spel, einde.verzoek]);
  if (typeof goed !== 'boolean') {
    await spel;
    return EXIT.afgebroken;
  }
  return goed ? EXIT.goed : EXIT.uitkomst;
}

const NAKIJKEN = ['--valideer', 'alles'];

async function metEigenHub(opdracht: Opdracht): Promise<boolean> {
  const map = await mkdtemp(join(tmpdir(), 'berichtenhub-scenario-'));
  const keten = await startSimulator({ config: opdracht.config, verder: NAKIJKEN });
  try {
    const { startHub } = await import('../../start-hub.ts');
    const config = inTijdelijkeMap(metKeten(opdracht.config, keten.adressen), map);
    const hub = await metVoortgang(TEKST.starten, () => startHub(vasteHerlader(config), ROLLEN));
    try {
      return await speel({ ...opdracht, config }, keten, hub.adressen);
    } finally {
      await metVoortgang(TEKST.stoppen, () => hub.stop());
    }
  } finally {
    await keten.stop();
    await rm(map, { recursive: true, force: true });
  }
}

/** The simulated chain stands where the connectors of the running hub deliver. */
async function metDraaiendeHub(opdracht: Opdracht, gereed: string): Promise<boolean> {
  const adressen = await leesGereed(gereed);
  const { config } = opdracht;
  // The check of the stage: real persons and the simulated chain do not meet.
  metKeten(config, { ggk: '', gws4all: '', besturing: '' });
  const poorten = ['--poort-ggk', poortVan(config, 'ggk'), '--poort-gws4all', poortVan(config, 'gws4all')];
  const keten = await startSimulator({ config, verder: [...NAKIJKEN, ...poorten] });
  try {
    return await speel(opdracht, keten, adressen);
  } finally {
    await keten.stop();
  }
}

async function speel(opdracht: Opdracht, keten: Simulator, adressen: Adressen): Promise<boolean> {
  await keten.verbind(adressen);
  return speelEnMeld(opdracht, keten);
}

async function leesGereed(pad: string): Promise<Adressen> {
  try {
    return JSON.parse(await readFile(pad, 'utf8')) as Adressen;
  } catch (cause) {
    throw new CommandError(EXIT.nietBeschikbaar, TEKST.geenHub(pad), { cause });
  }
}

function poortVan({ connectoren }: Config, soort: 'ggk' | 'gws4all'): string {
  for (const connector of Object.values(connectoren)) {
    if (connector.soort !== soort) continue;
    const { hostname, port } = new URL(connector.adres);
    if (hostname === '127.0.0.1' || hostname === 'localhost') return port;
  }
  throw new CommandError(EXIT.configuratie, TEKST.nietHier(soort));
}
