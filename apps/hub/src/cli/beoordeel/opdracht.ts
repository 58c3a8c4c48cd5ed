import type { Command } from 'commander';
import { keur } from '../basis/keur.ts';
import type { Opties } from '../opdracht.ts';
import { naarStandBestand } from './naar-stand-bestand.ts';

export function beschrijf(command: Command): void {
  command
    .argument('<bestand>', 'een declaratie (323) van iJw of iWmo')
    .requiredOption(
      '--stand <bestand>',
      'de stand (JSON) waarnaar wordt beoordeeld: toewijzingen, tarieven, prestaties',
    )
    .option('--json', 'het besluit per prestatie als JSON, in plaats van het declaratie-antwoord')
    .option('--identificatie <kenmerk>', 'Identificatie van het 325; standaard afgeleid van het bestand')
    .addHelpText(
      'after',
      `
Beoordeelt elke prestatie van de declaratie en schrijft het declaratie-antwoord (325) naar de standaarduitvoer, zoals de
hub het zou sturen. Waarom iets is afgewezen staat op de foutuitvoer: bestand en regel, plaats, zin en regelcode. Hetzelfde
bestand geeft altijd hetzelfde kenmerk. De dagtekening van het 325 is de peildatum van de stand.

Eerst de regels binnen het bericht, dan Header, Declaratie, Cliënt en Prestatie. Credits gaan voor debets; een debet telt
mee zodra het is toegekend. De vorm van een stand staat in docs/reference/stand.md.

Uitkomst:
  0  alles toegekend
  1  iets afgewezen, of de declaratie is niet verwerkt
  2  niets beoordeeld: het bestand is niet te lezen, geen 323 of niet volgens het schema; of de stand is niet te
     gebruiken, of is van een andere wet of gemeente dan het bericht
  3  aangehouden: tussen een prestatie en haar toekenning staat alleen een tarief dat niet is afgesproken`,
    );
}

export async function voerUit(argumenten: readonly string[], opties: Opties): Promise<number> {
  const { exit, schrijf, json, meldingen } = await naarStandBestand(
    argumenten[0] ?? '',
    String(opties['stand']),
    keur('identificatie', 'LDT_IdentificatieBericht', opties['identificatie']),
  );
  if (opties['json'] === true) process.stdout.write(`${JSON.stringify(json)}\n`);
  else if (schrijf) process.stdout.write(schrijf());
  for (const melding of meldingen) process.stderr.write(`${melding}\n`);
  return exit;
}
