import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Name of the configuration file, in the working directory and beside package.json. */
export const CONFIG_BESTAND = 'hub.config.yaml';

/** The configuration file when none is named: that of the working directory, else the one that comes with the hub. */
export function standaardConfigPad(werkmap: string = process.cwd()): string {
  const eigen = join(werkmap, CONFIG_BESTAND);
  if (existsSync(eigen)) return eigen;
  let map = import.meta.dirname;
  while (!existsSync(join(map, CONFIG_BESTAND)) && dirname(map) !== map) map = dirname(map);
  return join(map, CONFIG_BESTAND);
}
