import { type Command } from 'commander';
import { readTijdlijn } from '#hub/store';
import { EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig } from '../basis/laad-config.ts';
import { metOpslag } from '../beheer/opslag.ts';
import { type Opties } from '../opdracht.ts';
import { toonTijdlijn } from './toon.ts';

const HULP = `
KENMERK is het referentienummer van het bericht zoals het kwam of ging, of het id uit hub berichten. Het antwoord op een
bericht, en de vraag bij een antwoord, staan erbij.

Uitkomst:
   0  gevonden
   1  onbekend kenmerk
  69  de opslag is niet te bereiken`;

export function beschrijf(command: Command): void {
  command
    .argument('<kenmerk>', 'referentienummer, of id van het bericht')
    .option('--json', 'een JSON-object per bericht, elk op een regel')
    .option(...CONFIG_OPTIE)
    .addHelpText('after', HULP);
}

export async function voerUit([kenmerk = '']: readonly string[], opties: Opties): Promise<number> {
  const { config, json } = opties as { config?: string; json?: true };
  const tijdlijnen = await metOpslag(laadConfig(config), (store) => readTijdlijn(store.db, kenmerk));
  if (tijdlijnen.length === 0) {
    process.stderr.write(`Van kenmerk ${kenmerk} is niets bekend. Zoek het op met hub berichten.\n`);
    return EXIT.uitkomst;
  }
  const delen = tijdlijnen.map((t) => (json === true ? `${JSON.stringify(t)}\n` : toonTijdlijn(t)));
  process.stdout.write(delen.join(json === true ? '' : '\n'));
  return EXIT.goed;
}
