import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubError } from '#hub/envelope';
import { procesStart } from './proces.ts';

/** The hold of this process on a data folder. */
export interface MapSlot {
  release(): void;
}

interface Eigenaar {
  readonly pid: number;
  readonly start: string;
  /** Tells two holds of one process apart. */
  readonly houvast: string;
}

/** Long enough for another starter that saw the same dead owner to have done its rename. */
const BEZINKTIJD_MS = 50;

/**
 * Takes a data folder for this process, so that no two hubs write in it. The file `hub.slot` names its owner by process
 * number and start; one left behind by a killed hub counts for nothing.
 * @throws HubError HUB_STORE_DATA_LOCKED
 */
export async function lockMap(map: string, instelling: string): Promise<MapSlot> {
  const bestand = slotBestand(map);
  const ik: Eigenaar = { pid: process.pid, start: procesStart(process.pid) ?? '', houvast: randomUUID() };
  const isMine = (): boolean => readOwner(bestand)?.houvast === ik.houvast;
  const tijdelijk = `${bestand}.${ik.houvast}`;
  writeFileSync(tijdelijk, JSON.stringify(ik), { mode: 0o600 });
  try {
    if (!tryLink(tijdelijk, bestand) && !isLocked(map)) {
      // The owner is dead. Of several starters the last rename wins, and the others then read another name than their own.
      renameSync(tijdelijk, bestand);
      await new Promise((resolve) => setTimeout(resolve, BEZINKTIJD_MS));
    }
  } finally {
    rmSync(tijdelijk, { force: true });
  }
  if (!isMine()) throw locked(map, instelling, readOwner(bestand));
  return {
    release() {
      if (isMine()) rmSync(bestand, { force: true });
    },
  };
}

/** True when a living process, which may be this one, holds the folder. */
export function isLocked(map: string): boolean {
  const eigenaar = readOwner(slotBestand(map));
  return eigenaar !== undefined && procesStart(eigenaar.pid) === eigenaar.start;
}

function slotBestand(map: string): string {
  return join(map, 'hub.slot');
}

function tryLink(van: string, naar: string): boolean {
  try {
    linkSync(van, naar);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(bestand: string): Eigenaar | undefined {
  try {
    return JSON.parse(readFileSync(bestand, 'utf8')) as Eigenaar;
  } catch {
    return undefined;
  }
}

function locked(map: string, instelling: string, eigenaar: Eigenaar | undefined): HubError {
  const wie = eigenaar === undefined ? 'een andere hub' : `een andere hub (proces ${eigenaar.pid})`;
  return new HubError(
    'HUB_STORE_DATA_LOCKED',
    'permanent',
    `De gegevensmap ${map} is in gebruik bij ${wie}. Stop die hub, of kies een andere map met ${instelling}.`,
  );
}
