import { type Command } from 'commander';
import { herversleutel } from '#hub/store';
import { EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig } from '../basis/laad-config.ts';
import { metVoortgang } from '../basis/voortgang.ts';
import { metOpslag } from '../beheer/opslag.ts';
import { type Opties } from '../opdracht.ts';

const HULP = `
Een sleutel vervangen gaat in drie stappen:
  1. zet de nieuwe sleutel vooraan in HUB_SLEUTELS (of in het sleutelbestand) van alle rollen en herstart ze;
  2. hub herversleutel: alle bewaarde berichten gaan over op de nieuwe sleutel, de inhoud zelf blijft zoals hij is;
  3. haal de oude sleutel weg en herstart.`;

export function beschrijf(command: Command): void {
  command.option(...CONFIG_OPTIE).addHelpText('after', HULP);
}

/** Wraps the data keys of all stored bodies under the newest key. Safe to repeat, and beside a running hub. */
export async function voerUit(_: readonly string[], opties: Opties): Promise<number> {
  const config = laadConfig(opties['config'] as string | undefined);
  const aantal = await metOpslag(config, ({ db, sleutels }) =>
    metVoortgang('de sleutels gaan over', () => herversleutel(db, sleutels)),
  );
  process.stdout.write(`${aantal} berichten gingen over op de nieuwste sleutel.\n`);
  return EXIT.goed;
}
