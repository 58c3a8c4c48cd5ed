/** Reads one file to its typed value, for the measurement of memory: `node lees-kind.js FILE`. */
import { readFileSync } from 'node:fs';
import { leesBericht } from '#hub/istandaarden';

const r = leesBericht(readFileSync(process.argv[2] ?? ''));
process.exitCode = r.uitkomst === 'goed' ? 0 : 1;
