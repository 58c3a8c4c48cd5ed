import { join } from 'node:path';
import { configuratiePagina } from './configuratie.ts';
import { privacyPagina } from './privacy.ts';
import { redenenPagina } from './redenen.ts';
import { standPagina } from './stand.ts';

export const WORTEL = join(import.meta.dirname, '../..');

/** Every page that is made from the code, by its path in the repository. */
export const PAGINAS: Readonly<Record<string, () => string>> = {
  'docs/reference/configuratie.md': configuratiePagina,
  'docs/reference/privacy.md': () => privacyPagina(join(WORTEL, 'hub.config.yaml')),
  'docs/reference/redenen.md': redenenPagina,
  'docs/reference/stand.md': () => standPagina(join(WORTEL, 'libs/regels/vectors/stand/voorbeeld.json')),
};
