// Writes the reference pages that follow from the code: `npm run docs`. They are committed and checked for drift.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGINAS, WORTEL } from './paginas.ts';

for (const [pad, maak] of Object.entries(PAGINAS)) writeFileSync(join(WORTEL, pad), maak());
