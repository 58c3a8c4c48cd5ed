import { accessSync, constants } from 'node:fs';
import { TEKST } from '../teksten.ts';
import { type Samenhang } from './samenhang.ts';

/** The files that a TLS group names must be readable now, not at the first connection. */
export function toetsBestanden(pad: string, groep: object | undefined, meld: Samenhang['meld']): void {
  for (const [naam, bestand] of Object.entries(groep ?? {}) as [string, string][]) {
    try {
      accessSync(bestand, constants.R_OK);
    } catch {
      meld(`${pad}.${naam}`, TEKST.geenPad);
    }
  }
}
