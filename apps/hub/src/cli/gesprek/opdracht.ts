import { type Command } from 'commander';
import { readGesprek } from '#hub/store';
import { nederlandseDatum } from '#hub/envelope';
import { EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig } from '../basis/laad-config.ts';
import { metOpslag } from '../beheer/opslag.ts';
import { type Opties } from '../opdracht.ts';
import { toonGesprek } from './toon.ts';

const HULP = `
KENMERK is het referentienummer van een van de berichten zoals het kwam of ging, of het id uit hub berichten. Een gesprek
is een heenbericht met zijn retourbericht; bij een verzoek (315, 317) horen ook de besluiten (301 of 319), met de
gesprekken die zij zelf zijn.

Staat: wacht (nog op tijd), te laat, vervallen (hoeft niet meer), en van wat er is: onderweg, geparkeerd, afgeleverd,
beantwoord (goedgekeurd), afgekeurd, opgeruimd.

Uitkomst:
   0  gevonden
   1  geen gesprek met dit kenmerk
  69  de opslag is niet te bereiken`;

export function beschrijf(command: Command): void {
  command
    .argument('<kenmerk>', 'referentienummer, of id van het bericht')
    .option('--json', 'een JSON-object per gesprek, elk op een regel')
    .option(...CONFIG_OPTIE)
    .addHelpText('after', HULP);
}

export async function voerUit([kenmerk = '']: readonly string[], opties: Opties): Promise<number> {
  const { config, json } = opties as { config?: string; json?: true };
  const vandaag = nederlandseDatum(new Date());
  const gesprekken = await metOpslag(laadConfig(config), (store) => readGesprek(store.db, kenmerk, vandaag));
  if (gesprekken.length === 0) {
    process.stderr.write(`Bij kenmerk ${kenmerk} hoort geen gesprek. Zie hub tijdlijn ${kenmerk}.\n`);
    return EXIT.uitkomst;
  }
  const delen = gesprekken.map((g) => (json === true ? `${JSON.stringify(g)}\n` : toonGesprek(g)));
  process.stdout.write(delen.join(json === true ? '' : '\n'));
  return EXIT.goed;
}
