import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError, EXIT } from '../basis/fout.ts';
import { Leesfout } from './blokken.ts';
import { leesCatalogus } from './lees-catalogus.ts';
import { type Catalogus } from './proef.ts';
import { TEKST } from './teksten.ts';

const SOORT = '.txt';
const MAP = join('test', 'scenarios');

/** The scenarios that come with the hub, wherever this file was built to. */
export function standaardMap(): string {
  for (let map = import.meta.dirname; map !== dirname(map); map = dirname(map)) {
    try {
      const kandidaat = join(map, MAP);
      if (readdirSync(kandidaat).includes(`basis${SOORT}`)) return kandidaat;
    } catch {
      // Not here: one folder up.
    }
  }
  throw new CommandError(EXIT.nietBeschikbaar, TEKST.geenScenarios(MAP));
}

/** Reads all scenario files in a folder. @throws CommandError with file and line of the first mistake */
export function laadCatalogus(map: string): Catalogus {
  const namen = leesNamen(map);
  try {
    return leesCatalogus(
      namen.map((naam) => ({ naam: naam.slice(0, -SOORT.length), tekst: readFileSync(join(map, naam), 'utf8') })),
    );
  } catch (cause) {
    if (!(cause instanceof Leesfout)) throw cause;
    throw new CommandError(EXIT.gebruik, cause.message, { cause });
  }
}

function leesNamen(map: string): string[] {
  try {
    return readdirSync(map)
      .filter((naam) => naam.endsWith(SOORT))
      .sort();
  } catch (cause) {
    throw new CommandError(EXIT.gebruik, TEKST.geenScenarios(map), { cause });
  }
}
