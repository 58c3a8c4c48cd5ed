import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGINAS, WORTEL } from './paginas.ts';

it.each(Object.entries(PAGINAS))('%s says what the code says (otherwise: npm run docs)', (pad, maak) => {
  expect(readFileSync(join(WORTEL, pad), 'utf8')).toBe(maak());
});
