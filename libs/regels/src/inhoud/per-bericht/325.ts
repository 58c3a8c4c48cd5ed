import type { Inhoudsregel } from '../../regel.ts';
import { cd060 } from '../cd060.ts';
import { cs002 } from '../cs002.ts';
import { cs325 } from '../cs325.ts';
import { tr101 } from '../tr101.ts';
import { tr134 } from '../tr134.ts';
import { tr137 } from '../tr137.ts';
import { tr342 } from '../tr342.ts';

/** The rules inside a 325, in order of code. */
export const REGELS_325: readonly Inhoudsregel[] = [cd060, cs002, cs325, tr101, tr134, tr137, tr342];
