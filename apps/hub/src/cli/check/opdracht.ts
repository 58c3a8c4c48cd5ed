import type { Command } from 'commander';
import type { Opties } from '../opdracht.ts';
import { ALLEEN_INHOUD, type Maatstaf } from '../toets/maatstaf.ts';
import { checkBestanden } from './check-bestanden.ts';

export const vlaggen = ['--json'] as const;

export function beschrijf(command: Command): void {
  command
    .argument('<bestand...>', 'een of meer XML-bestanden')
    .option('--json', 'een JSON-object per bestand, elk op een regel')
    .option('--stand <bestand>', 'toets ook aan deze stand (JSON): wat er eerder is gebeurd en afgesproken')
    .addHelpText(
      'after',
      `
Herkent welk bericht het is en controleert het aan het schema van de standaard (niveau 1) en, als dat klopt, aan de
regels binnen het bericht (niveau 2). Met --stand ook aan de regels over berichten heen (3) en de regels met een bron
van buiten (4), zo ver als het retourbericht kijkt: bij een bevinding op niveau 2 niet op 3 en 4, bij een bevinding in
de Header niet op de rest. De vorm van een stand staat in docs/reference/stand.md.

Uitkomst:
  0  alles goed
  1  een of meer bevindingen
  2  een bestand is niet te lezen of is geen bekend bericht; of de stand is niet te gebruiken, of is van een andere
     wet of gemeente dan het bericht`,
    );
}

export async function voerUit(bestanden: readonly string[], { json, stand }: Opties): Promise<number> {
  const maatstaf = typeof stand === 'string' ? await naarStand(stand) : ALLEEN_INHOUD;
  return checkBestanden(bestanden, { json: json === true, maatstaf }, (tekst) => process.stdout.write(tekst));
}

/** Without a state the rules about it are not loaded: most of the time of a small check is loading. */
async function naarStand(bestand: string): Promise<Maatstaf> {
  const { naarStandBestand } = await import('../toets/naar-stand.ts');
  return naarStandBestand(bestand);
}
