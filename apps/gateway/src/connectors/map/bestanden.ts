import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** Sub-folder for what is under way; on the same file system as the folder itself, so that a rename is one step. */
export const ONDERWEG = '.onderweg';

export async function maakMap(map: string): Promise<string> {
  await mkdir(map, { recursive: true });
  return map;
}

/** Regular files that are ready: no `*.tmp`, no hidden files, no links, oldest name first. */
export async function leesMap(map: string): Promise<readonly string[]> {
  const namen = await readdir(map, { withFileTypes: true });
  return namen
    .filter((n) => n.isFile() && !n.name.startsWith('.') && !n.name.endsWith('.tmp'))
    .map((n) => n.name)
    .sort();
}

/** Writes a whole file and makes sure that it is on the disk. */
export async function schrijfVeilig(pad: string, inhoud: Uint8Array): Promise<void> {
  const bestand = await open(pad, 'w', 0o640);
  try {
    await bestand.writeFile(inhoud);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
}

/** Makes sure that the names in a folder are on the disk. */
export async function bewaarNamen(map: string): Promise<void> {
  const handvat = await open(map, 'r');
  try {
    await handvat.sync();
  } finally {
    await handvat.close();
  }
}

/** Moves a file into a folder, next to a file of the same name if there is one. */
export async function verplaatsNaar(map: string, pad: string): Promise<void> {
  await verplaats(pad, await vrijeNaam(map, basename(pad)));
}

export async function verplaats(pad: string, doel: string): Promise<void> {
  try {
    await rename(pad, doel);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EXDEV') throw fout;
    await kopieer(pad, doel);
  }
  await bewaarNamen(dirname(doel));
}

/** To another file system: never a half file under the final name. */
async function kopieer(pad: string, doel: string): Promise<void> {
  const half = `${doel}.tmp`;
  await copyFile(pad, half);
  const bestand = await open(half, 'r');
  await bestand.sync();
  await bestand.close();
  await rename(half, doel);
  await bewaarNamen(dirname(doel));
  await rm(pad);
}

/** A path in the folder that is not taken: `naam.xml`, `naam-2.xml`, … */
export async function vrijeNaam(map: string, naam: string): Promise<string> {
  const bezet = new Set(await readdir(map));
  const eind = extname(naam);
  const stam = naam.slice(0, naam.length - eind.length);
  let poging = naam;
  for (let n = 2; bezet.has(poging); n++) poging = `${stam}-${n}${eind}`;
  return join(map, poging);
}
