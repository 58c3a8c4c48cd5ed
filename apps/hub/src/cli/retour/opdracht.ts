import type { Command } from 'commander';
import { type Clock, systemClock } from '#hub/envelope';
import { keur } from '../basis/keur.ts';
import type { Opties } from '../opdracht.ts';
import { naarDatum } from '../toets/naar-datum.ts';
import { naarStandBestand } from '../toets/naar-stand.ts';
import { beantwoord, type RetourOpties } from './beantwoord.ts';

export function beschrijf(command: Command): void {
  command
    .argument('<bestand>', 'een heenbericht: 301, 305, 307, 315, 317 of 319, van iJw of iWmo')
    .option('--stand <bestand>', 'oordeel naar deze stand (JSON): wat er eerder is gebeurd en afgesproken')
    .option('--identificatie <kenmerk>', 'IdentificatieRetour; standaard afgeleid van het bestand')
    .addOption(
      command
        .createOption('--dagtekening <datum>', 'DagtekeningRetour en de dag van vandaag; standaard vandaag')
        .conflicts('stand'),
    )
    .addHelpText(
      'after',
      `
Schrijft het retourbericht op dit heenbericht naar de standaarduitvoer, zoals de hub het zou sturen. Wat er niet klopt
staat op de foutuitvoer: bestand en regel, plaats, zin en regelcode. Hetzelfde bestand geeft altijd hetzelfde kenmerk.

Met --stand zijn alle vier de niveaus beoordeeld; de peildatum van de stand is de DagtekeningRetour. Zonder --stand alleen
het schema (1), de regels binnen het bericht (2) en of de Dagtekening in de toekomst ligt (TR135). Niet beoordeeld is dan
alles wat afhangt van eerdere berichten (3), de gemeentecode (TR378) en de afgesproken producten (TR381).

Uitkomst:
  0  geen opmerkingen
  1  afgekeurd
  2  niet te lezen, of niet volgens het schema: de zender krijgt dan een Fo01 (StUF055) en geen retourbericht;
     of de stand is niet te gebruiken, of is van een andere wet of gemeente dan het bericht
  3  op dit bericht bestaat geen retourbericht`,
    );
}

export async function voerUit(argumenten: readonly string[], opties: Opties): Promise<number> {
  const { exit, bytes, meldingen } = beantwoord(argumenten[0] ?? '', await leesOpties(opties, systemClock));
  if (bytes) process.stdout.write(bytes);
  for (const melding of meldingen) process.stderr.write(`${melding}\n`);
  return exit;
}

async function leesOpties({ stand, identificatie, dagtekening }: Opties, klok: Clock): Promise<RetourOpties> {
  return {
    identificatie: keur('identificatie', 'LDT_IdentificatieBericht', identificatie),
    maatstaf:
      typeof stand === 'string'
        ? await naarStandBestand(stand)
        : naarDatum(keur('dagtekening', 'LDT_Datum', dagtekening) ?? vandaag(klok)),
  };
}

const DATUM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Today in the Netherlands, yyyy-mm-dd. */
function vandaag(klok: Clock): string {
  return DATUM.format(klok.now());
}
