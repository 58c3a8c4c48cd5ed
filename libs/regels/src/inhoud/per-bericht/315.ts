import type { Inhoudsregel } from '../../regel.ts';
import { cd041 } from '../cd041.ts';
import { cd043 } from '../cd043.ts';
import { cd066 } from '../cd066.ts';
import { cd067 } from '../cd067.ts';
import { cd068 } from '../cd068.ts';
import { cd075 } from '../cd075.ts';
import { cd076 } from '../cd076.ts';
import { cd077 } from '../cd077.ts';
import { cd078 } from '../cd078.ts';
import { cd079 } from '../cd079.ts';
import { cd095 } from '../cd095.ts';
import { cs002 } from '../cs002.ts';
import { cs003 } from '../cs003.ts';
import { cs139 } from '../cs139.ts';
import { cs343 } from '../cs343.ts';
import { tr002 } from '../tr002.ts';
import { tr101 } from '../tr101.ts';
import { tr134 } from '../tr134.ts';
import { tr383 } from '../tr383.ts';
import { tr386 } from '../tr386.ts';

/** The rules inside a 315, in order of code. */
export const REGELS_315: readonly Inhoudsregel[] = [
  cd041,
  cd043,
  cd066,
  cd067,
  cd068,
  cd075,
  cd076,
  cd077,
  cd078,
  cd079,
  cd095,
  cs002,
  cs003,
  cs139,
  cs343,
  tr002,
  tr101,
  tr134,
  tr383,
  tr386,
];
