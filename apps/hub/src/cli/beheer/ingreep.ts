import { userInfo } from 'node:os';
import { type Command } from 'commander';
import { outboxGroups } from '#hub/envelope';
import { type ActieUitkomst, type Acties, createActies, type Weigering } from '#hub/store';
import { EXIT } from '../basis/fout.ts';
import { CONFIG_OPTIE, laadConfig } from '../basis/laad-config.ts';
import { type Opties } from '../opdracht.ts';
import { metOpslag } from './opslag.ts';

const HULP = `
KENMERK is het referentienummer van het bericht zoals het kwam of ging, of het id uit hub berichten. Een kenmerk waarmee
de hub afleverde gaat over die ene aflevering. De ingreep wordt vastgelegd met uw naam, het tijdstip en de reden.

Uitkomst:
   0  gedaan
   1  niet gedaan; er staat waarom
  69  de opslag is niet te bereiken`;

const WEIGERING: Readonly<Record<Weigering, (kenmerk: string, ids: readonly string[]) => string>> = {
  ONBEKEND: (kenmerk) => `Van kenmerk ${kenmerk} is niets bekend. Zoek het op met hub berichten.`,
  MEERDERE: (kenmerk, ids) =>
    `Kenmerk ${kenmerk} hoort bij meer berichten. Geef het id van het bericht: ${ids.join(', ')}.`,
  AL_KLAAR: (kenmerk) => `Bericht ${kenmerk} heeft zijn einduitkomst al. Zie hub tijdlijn ${kenmerk}.`,
  IN_VERWERKING: (kenmerk) => `De hub is nu met bericht ${kenmerk} bezig. Probeer het over een ogenblik weer.`,
  NIETS_TE_DOEN: (kenmerk) => `Aan bericht ${kenmerk} is niets te doen: het staat al zo. Zie hub tijdlijn ${kenmerk}.`,
};

const GEDAAN: Readonly<Record<keyof Acties, string>> = {
  opnieuw: 'wordt opnieuw aangeboden, onder dezelfde sleutel',
  parkeer: 'staat stil',
  vrijgeven: 'gaat weer verder',
};

/** The arguments that every intervention has. */
export function beschrijfIngreep(command: Command): Command {
  return command
    .argument('<kenmerk>', 'referentienummer, of id van het bericht')
    .option(...CONFIG_OPTIE)
    .addHelpText('after', HULP);
}

/** Does what the operator asks, and says in one sentence what came of it. */
export async function grijpIn(actie: keyof Acties, [kenmerk = '']: readonly string[], opties: Opties): Promise<number> {
  const { config: pad, reden } = opties as { config?: string; reden: string };
  const config = laadConfig(pad);
  const uitkomst = await metOpslag(config, (store) =>
    createActies(store.db, outboxGroups(config.bus.soort))[actie]({ kenmerk, reden, wie: wie(), nu: new Date() }),
  );
  return meld(actie, kenmerk, uitkomst);
}

function meld(actie: keyof Acties, kenmerk: string, uitkomst: ActieUitkomst): number {
  if (!uitkomst.gedaan) {
    process.stderr.write(`${WEIGERING[uitkomst.code](kenmerk, uitkomst.berichtIds)}\n`);
    return EXIT.uitkomst;
  }
  const aantal = uitkomst.afleveringen === 1 ? '1 aflevering' : `${uitkomst.afleveringen} afleveringen`;
  process.stdout.write(`Bericht ${uitkomst.berichtId} ${GEDAAN[actie]} (${aantal}).\n`);
  return EXIT.goed;
}

/** Who is at the keyboard, as the machine knows him; in a container that may be a number only. */
function wie(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'onbekend'}`;
  }
}
