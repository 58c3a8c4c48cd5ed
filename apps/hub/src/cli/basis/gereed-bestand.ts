import { rename, rm, writeFile } from 'node:fs/promises';

/** Where a running hub serves; null for a role that does not run here. */
export interface Adressen {
  readonly ggk: string | null;
  readonly gws4all: string | null;
  readonly beheer: string;
}

/** Writes the addresses as JSON in one go: whoever sees the file sees all of it. */
export async function schrijfGereed(pad: string, adressen: Adressen): Promise<void> {
  const half = `${pad}.tmp`;
  const { ggk, gws4all, beheer } = adressen;
  await writeFile(half, `${JSON.stringify({ ggk, gws4all, beheer })}\n`);
  await rename(half, pad);
}

/** Takes the file away: the hub does not serve (any more, or yet). */
export async function verwijderGereed(pad: string): Promise<void> {
  await rm(pad, { force: true });
}
