import { type Command } from 'commander';
import { CommandError, EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig } from '../basis/laad-config.ts';
import { type Opties } from '../opdracht.ts';
import { toonGemeenten, werkGemeentenBij } from './gemeenten.ts';
import { TEKST } from './teksten.ts';

export function beschrijf(command: Command): void {
  command
    .argument('<lijst>', 'welke codelijst: gemeenten')
    .option('--bij <bestand>', 'neem deze officiële lijst op: CSV van het CBS, of de Markdown van de iStandaarden')
    .option('--jaar <jaar>', 'van welk jaar de lijst is (1 januari), als het bestand dat niet zegt')
    .option(...CONFIG_OPTIE)
    .addHelpText('after', TEKST.hulp);
}

function jaarVan(tekst: string | undefined): number | undefined {
  if (tekst === undefined) return undefined;
  if (!/^[12][0-9]{3}$/.test(tekst)) throw new CommandError(EXIT.gebruik, TEKST.geenJaartal);
  return Number(tekst);
}

/** Shows the lists that hold, or takes in a new one: wholly, or not at all with every problem. */
export function voerUit([lijst = '']: readonly string[], opties: Opties): Promise<number> {
  const { bij, jaar, config } = opties as { bij?: string; jaar?: string; config?: string };
  if (lijst !== 'gemeenten') throw new CommandError(EXIT.gebruik, TEKST.onbekendeLijst);
  const pad = laadConfig(config).codelijsten.gemeenten;
  const { exit, uit, fout } = bij === undefined ? toonGemeenten(pad) : werkGemeentenBij(pad, bij, jaarVan(jaar));
  process.stdout.write(uit);
  process.stderr.write(fout);
  return Promise.resolve(exit);
}
