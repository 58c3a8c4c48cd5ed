import type { Command } from 'commander';
import type { Opties } from '../opdracht.ts';
import { checkBestanden } from './check-bestanden.ts';

export const vlaggen = ['--json'] as const;

export function beschrijf(command: Command): void {
  command
    .argument('<bestand...>', 'een of meer XML-bestanden')
    .option('--json', 'een JSON-object per bestand, elk op een regel')
    .addHelpText(
      'after',
      `
Herkent welk bericht het is en controleert het aan het schema van de standaard.

Uitkomst:
  0  alles goed
  1  een of meer bevindingen
  2  een bestand is niet te lezen of is geen bekend bericht`,
    );
}

export function voerUit(bestanden: readonly string[], opties: Opties): Promise<number> {
  return Promise.resolve(checkBestanden(bestanden, opties['json'] === true, (tekst) => process.stdout.write(tekst)));
}
