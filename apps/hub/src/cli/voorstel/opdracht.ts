import type { Command } from 'commander';
import { type Clock, systemClock } from '#hub/envelope';
import { keur } from '../basis/keur.ts';
import type { Opties } from '../opdracht.ts';
import { bronnenHier, leesStandBestand } from '../toets/naar-stand.ts';
import { maakVoorstel, type Keuze, type VoorstelOpties } from './maak-voorstel.ts';
import { TEKST } from './teksten.ts';

const alle = (referentie: string, eerder: readonly string[] | undefined): readonly string[] => [
  ...(eerder ?? []),
  referentie,
];

export function beschrijf(command: Command): void {
  const optie = command.createOption.bind(command);
  command
    .argument('<bestand>', 'een verzoek: 315 of 317, van iJw of iWmo')
    .requiredOption('--stand <bestand>', 'de stand (JSON): wat er eerder is gebeurd en afgesproken')
    .option('--vorige <bestand>', 'neem de gegevens van de cliënt over uit dit eerdere 301')
    .addOption(optie('--referentie <referentie>', 'alleen dit product van een 315; vaker te geven').argParser(alle))
    .option('--verschuif', 'zet een gewenste datum die voorbij is op de dag van toewijzen of de dag erna')
    .addOption(optie('--onderzoek', 'stel het 319 voor: aanvraag in onderzoek').conflicts('afwijzen'))
    .option('--afwijzen <reden>', 'stel het 319 voor: verzoek afgewezen, met RedenAfwijzingVerzoek')
    .option('--gemeente <code>', 'bij --afwijzen 8: welke gemeente wel verantwoordelijk is')
    .option('--identificatie <kenmerk>', 'Identificatie van het voorstel; standaard afgeleid van het bestand')
    .option('--tijd <uu:mm:ss>', 'Toewijzingstijd; standaard nu')
    .addHelpText('after', TEKST.hulp);
}

export async function voerUit(argumenten: readonly string[], opties: Opties): Promise<number> {
  const { exit, bytes, meldingen } = maakVoorstel(argumenten[0] ?? '', await leesOpties(opties, systemClock));
  if (bytes) process.stdout.write(bytes);
  for (const melding of meldingen) process.stderr.write(`${melding}\n`);
  return exit;
}

async function leesOpties(opties: Opties, klok: Clock): Promise<VoorstelOpties> {
  const { stand, vorige, referentie, verschuif } = opties;
  return {
    keuze: leesKeuze(opties),
    identificatie: keur('identificatie', 'LDT_IdentificatieBericht', opties['identificatie']),
    tijd: keur('tijd', 'LDT_Tijd', opties['tijd']) ?? nu(klok),
    vorige: typeof vorige === 'string' ? vorige : null,
    referenties: Array.isArray(referentie) ? (referentie as string[]) : null,
    verleden: verschuif === true ? 'verschuif' : 'volgens verzoek',
    stand: leesStandBestand(String(stand)),
    bronnen: await bronnenHier(),
  };
}

function leesKeuze({ onderzoek, afwijzen, gemeente }: Opties): Keuze {
  if (onderzoek === true) return { antwoord: 'in onderzoek' };
  const reden = keur('afwijzen', 'LDT_RedenAfwijzingVerzoek', afwijzen);
  if (reden === null) return { antwoord: 'gehonoreerd' };
  return { antwoord: 'afgewezen', reden, gemeente: keur('gemeente', 'LDT_Gemeente', gemeente) } as Keuze;
}

const TIJD = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'medium', hourCycle: 'h23' });

/** The time in the Netherlands, hh:mm:ss. */
function nu(klok: Clock): string {
  return TIJD.format(klok.now());
}
