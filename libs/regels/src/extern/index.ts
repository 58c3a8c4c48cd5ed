import type { Standregel } from '../regel.ts';
import { tr135 } from './tr135.ts';
import { tr378 } from './tr378.ts';
import { tr381 } from './tr381.ts';

/** The rules that need a source outside the messages (level 4), in the order of their code. */
export const EXTERNE_REGELS: readonly Standregel[] = [tr135, tr378, tr381];
