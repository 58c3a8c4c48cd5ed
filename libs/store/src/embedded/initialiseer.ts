import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeSecret } from '../geheim-bestand.ts';
import { unusable } from './fout.ts';
import { SYNC_METHODE } from './instellingen.ts';
import { alsGebruiker, type Programma, type ServerGebruiker } from './programma.ts';

export const GEBRUIKER = 'hub';

/** The files of the embedded server in a data folder. */
export function serverBestanden(map: string): { data: string; wachtwoord: string; log: string } {
  return { data: join(map, 'postgres'), wachtwoord: join(map, 'postgres-wachtwoord'), log: join(map, 'postgres.log') };
}

/**
 * Makes the database cluster in a data folder when there is none yet, whole or not at all, and checks one that is there.
 * @throws HubError HUB_STORE_DATA_UNUSABLE
 */
export async function initialise(map: string, programma: Programma, gebruiker: ServerGebruiker): Promise<void> {
  const { data, wachtwoord } = serverBestanden(map);
  letPass(map, gebruiker);
  if (existsSync(data)) return checkCluster(map, programma, gebruiker);
  if (!existsSync(wachtwoord)) writeSecret(wachtwoord, randomBytes(24).toString('base64url'));
  const nieuw = `${data}.nieuw`;
  rmSync(nieuw, { recursive: true, force: true });
  mkdirSync(nieuw, { mode: 0o700 });
  own(nieuw, gebruiker);
  await runInitdb({ nieuw, wachtwoord, programma, gebruiker });
  renameSync(nieuw, data);
}

export function readWachtwoord(map: string): string {
  const { wachtwoord } = serverBestanden(map);
  if (!existsSync(wachtwoord)) {
    throw unusable(`In ${map} ontbreekt het bestand postgres-wachtwoord. Zet de hele map terug uit de reservekopie.`);
  }
  return readFileSync(wachtwoord, 'utf8').trim();
}

interface InitOpdracht {
  readonly nieuw: string;
  readonly wachtwoord: string;
  readonly programma: Programma;
  readonly gebruiker: ServerGebruiker;
}

async function runInitdb({ nieuw, wachtwoord, programma, gebruiker }: InitOpdracht): Promise<void> {
  // initdb runs as the server's user and must read the password; the file is gone before the server starts.
  const leesbaar = `${nieuw}.wachtwoord`;
  writeFileSync(leesbaar, readFileSync(wachtwoord), { mode: 0o600 });
  own(leesbaar, gebruiker);
  const opties = [
    '--auth=scram-sha-256',
    `--username=${GEBRUIKER}`,
    `--pwfile=${leesbaar}`,
    `--sync-method=${SYNC_METHODE}`,
  ];
  // Byte order instead of a language's: faster, and the same on every machine, so that indexes survive a move.
  const taal = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  try {
    const opdracht = [programma.initdb, `--pgdata=${nieuw}`, ...opties, ...taal];
    const { bestand, argumenten, rechten } = alsGebruiker(gebruiker, opdracht);
    await promisify(execFile)(bestand, argumenten, {
      ...rechten,
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    });
  } catch (cause) {
    throw unusable(
      `De database in ${nieuw} is niet aan te maken. Is er schijfruimte, en mag de hub er schrijven?`,
      cause,
    );
  } finally {
    rmSync(leesbaar, { force: true });
  }
}

function checkCluster(map: string, programma: Programma, { uid }: ServerGebruiker): void {
  const { data } = serverBestanden(map);
  const bestand = join(data, 'PG_VERSION');
  if (!existsSync(bestand))
    throw unusable(`De map ${data} is geen database. Kies een andere map, of zet de reservekopie terug.`);
  const versie = readFileSync(bestand, 'utf8').trim();
  if (versie !== programma.versie) {
    throw unusable(
      `De database in ${data} is van PostgreSQL ${versie}; deze hub werkt met ${programma.versie}. Zet de gegevens eerst over.`,
    );
  }
  const eigenaar = uid ?? process.getuid?.();
  if (eigenaar !== undefined && statSync(data).uid !== eigenaar) {
    throw unusable(
      `De map ${data} is van een andere gebruiker. Start de hub als die gebruiker, of maak de map van deze (chown -R).`,
    );
  }
}

/** The server's user may pass, not look: everything in the folder has its own rights. */
function letPass(map: string, { uid }: ServerGebruiker): void {
  if (uid !== undefined) chmodSync(map, statSync(map).mode | 0o011);
}

function own(pad: string, { uid, gid }: ServerGebruiker): void {
  if (uid !== undefined && gid !== undefined) chownSync(pad, uid, gid);
}
