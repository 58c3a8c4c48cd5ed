import type { Inhoudsregel } from '../../regel.ts';
import { cd085 } from '../cd085.ts';
import { cd086 } from '../cd086.ts';
import { tr377 } from '../tr377.ts';
import { tr409 } from '../tr409.ts';

/** The rules inside a 319, in order of code. */
export const REGELS_319: readonly Inhoudsregel[] = [cd085, cd086, tr377, tr409];
