import type { Inhoudsregel } from '../../regel.ts';
import { cs002 } from '../cs002.ts';
import { cs058 } from '../cs058.ts';
import { cs139 } from '../cs139.ts';
import { tr002 } from '../tr002.ts';
import { tr018 } from '../tr018.ts';
import { tr101 } from '../tr101.ts';
import { tr134 } from '../tr134.ts';

/** The rules inside a 307, in order of code. */
export const REGELS_307: readonly Inhoudsregel[] = [cs002, cs058, cs139, tr002, tr018, tr101, tr134];
