import type { Inhoudsregel } from '../../regel.ts';
import { cd041 } from '../cd041.ts';
import { cd075 } from '../cd075.ts';
import { cd076 } from '../cd076.ts';
import { cd077 } from '../cd077.ts';
import { cd078 } from '../cd078.ts';
import { cd079 } from '../cd079.ts';
import { cd096 } from '../cd096.ts';
import { cs002 } from '../cs002.ts';
import { cs003 } from '../cs003.ts';
import { cs338 } from '../cs338.ts';
import { tr101 } from '../tr101.ts';
import { tr352 } from '../tr352.ts';
import { tr353 } from '../tr353.ts';
import { tr380 } from '../tr380.ts';
import { tr410 } from '../tr410.ts';

/** The rules inside a 317, in order of code. */
export const REGELS_317: readonly Inhoudsregel[] = [
  cd041,
  cd075,
  cd076,
  cd077,
  cd078,
  cd079,
  cd096,
  cs002,
  cs003,
  cs338,
  tr101,
  tr352,
  tr353,
  tr380,
  tr410,
];
