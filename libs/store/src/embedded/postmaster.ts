import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { procesOpdracht, procesStart, signal, waitUntil } from '../proces.ts';
import { unusable } from './fout.ts';

/** A running server of a data folder, as its file postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** It takes connections. */
  readonly klaar: boolean;
}

/** The server that runs in a folder; undefined when there is none. */
export function findPostmaster(map: string): Postmaster | undefined {
  const regels = readLines(join(map, 'postmaster.pid'));
  const pid = Number(regels[0]);
  if (!Number.isInteger(pid) || pid <= 0 || procesStart(pid) === undefined) return undefined;
  // The number may have passed to another process since; a server has its folder in its command line.
  if (!procesOpdracht(pid).includes(` ${map} `)) return undefined;
  return { pid, port: Number(regels[3]), klaar: regels[7]?.trim() === 'ready' };
}

/** Ways to end a server, from gentle to hard, with the time that each gets. */
const EINDES: readonly (readonly [NodeJS.Signals, ms: number])[] = [
  // Orderly: writing a checkpoint costs a tenth of replaying the log at the next start.
  ['SIGINT', 3000],
  ['SIGQUIT', 2000],
  ['SIGKILL', 2000],
];

/**
 * Ends the server that a killed hub left behind. Removes a postmaster.pid whose server is gone, because PostgreSQL takes it
 * for a living one when its number is in use again.
 * @throws HubError HUB_STORE_DATA_UNUSABLE when it does not end
 */
export async function endOrphan(map: string): Promise<void> {
  const wees = findPostmaster(map);
  if (wees !== undefined && !(await end(wees.pid))) {
    throw unusable(`In ${map} draait nog een PostgreSQL (proces ${wees.pid}) die niet stopt. Beëindig dat proces.`);
  }
  rmSync(join(map, 'postmaster.pid'), { force: true });
}

async function end(pid: number): Promise<boolean> {
  const gone = (): boolean => procesStart(pid) === undefined;
  for (const [naam, ms] of EINDES) {
    signal(pid, naam);
    if (await waitUntil(gone, ms)) return true;
  }
  return false;
}

function readLines(bestand: string): string[] {
  try {
    return readFileSync(bestand, 'utf8').split('\n');
  } catch {
    return [];
  }
}
