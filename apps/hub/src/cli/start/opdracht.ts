import { type Config } from '#hub/config';
import { InvalidArgumentError, type Command } from 'commander';
import { luisterNaarEinde, tenzijEinde } from '../basis/einde.ts';
import { CommandError, EXIT } from '../basis/fout.ts';
import { schrijfGereed, verwijderGereed } from '../basis/gereed-bestand.ts';
import { CONFIG_OPTIE, laadHerlader } from '../basis/laad-config.ts';
import { metVoortgang } from '../basis/voortgang.ts';
import { type Opties } from '../opdracht.ts';
import { type Rol, ROLLEN } from '#hub/envelope';
import { TEKST } from './teksten.ts';

export function beschrijf(command: Command): void {
  command
    .option(...CONFIG_OPTIE)
    .option('--gereed <bestand>', 'zet de adressen in dit bestand (JSON) zodra alles werkt')
    .option('--rol <rol>', `alleen deze rol: ${ROLLEN.join(', ')}`, leesRol)
    .addHelpText('after', TEKST.hulp);
}

/** Starts the hub, or one role of it, and keeps it going until Ctrl-C or SIGTERM. */
export async function voerUit(_: readonly string[], opties: Opties): Promise<number> {
  const { config: pad, gereed, rol } = opties as { config?: string; gereed?: string; rol?: Rol };
  const herlader = laadHerlader(pad);
  if (rol !== undefined) eisServer(herlader.huidig, rol);
  if (gereed !== undefined) await verwijderGereed(gereed);
  const einde = luisterNaarEinde();
  const { startHub } = await import('../../start-hub.ts');
  const rollen = rol === undefined ? ROLLEN : [rol];
  const hub = await tenzijEinde(einde, () => metVoortgang(TEKST.starten, () => startHub(herlader, rollen)));
  if (hub === undefined) return EXIT.goed;
  if (gereed !== undefined) await schrijfGereed(gereed, hub.adressen);
  process.stdout.write(TEKST.draait(hub.adressen));
  await einde.verzoek;
  if (gereed !== undefined) await verwijderGereed(gereed);
  process.stdout.write(TEKST.stoppen);
  await metVoortgang(TEKST.stoppenDuurt, () => hub.stop());
  return EXIT.goed;
}

/** Roles in processes of their own need a store and a bus that all of them reach. */
function eisServer(config: Config, rol: Rol): void {
  if (config.omgeving.databaseUrl === null) throw new CommandError(EXIT.configuratie, TEKST.geenServer(rol));
}

function leesRol(tekst: string): Rol {
  const rol = ROLLEN.find((naam) => naam === tekst);
  if (rol === undefined) throw new InvalidArgumentError('');
  return rol;
}
