import type { Inhoudsregel } from '../../regel.ts';
import { cd005 } from '../cd005.ts';
import { cd007 } from '../cd007.ts';
import { cd009 } from '../cd009.ts';
import { cd025 } from '../cd025.ts';
import { cd034 } from '../cd034.ts';
import { cd041 } from '../cd041.ts';
import { cd075 } from '../cd075.ts';
import { cd076 } from '../cd076.ts';
import { cd077 } from '../cd077.ts';
import { cd078 } from '../cd078.ts';
import { cd079 } from '../cd079.ts';
import { cd080 } from '../cd080.ts';
import { cs002 } from '../cs002.ts';
import { cs003 } from '../cs003.ts';
import { cs050 } from '../cs050.ts';
import { cs089 } from '../cs089.ts';
import { cs139 } from '../cs139.ts';
import { cs318 } from '../cs318.ts';
import { cs335 } from '../cs335.ts';
import { cs336 } from '../cs336.ts';
import { cs338 } from '../cs338.ts';
import { tr002 } from '../tr002.ts';
import { tr006 } from '../tr006.ts';
import { tr061 } from '../tr061.ts';
import { tr101 } from '../tr101.ts';
import { tr134 } from '../tr134.ts';
import { tr302 } from '../tr302.ts';

/** The rules inside a 301, in order of code. */
export const REGELS_301: readonly Inhoudsregel[] = [
  cd005,
  cd007,
  cd009,
  cd025,
  cd034,
  cd041,
  cd075,
  cd076,
  cd077,
  cd078,
  cd079,
  cd080,
  cs002,
  cs003,
  cs050,
  cs089,
  cs139,
  cs318,
  cs335,
  cs336,
  cs338,
  tr002,
  tr006,
  tr061,
  tr101,
  tr134,
  tr302,
];
