import type { Inhoudsregel } from '../../regel.ts';
import { cd060 } from '../cd060.ts';
import { cd087 } from '../cd087.ts';
import { cs002 } from '../cs002.ts';
import { cs100 } from '../cs100.ts';
import { cs325 } from '../cs325.ts';
import { cs337 } from '../cs337.ts';
import { cs339 } from '../cs339.ts';
import { cs340 } from '../cs340.ts';
import { tr101 } from '../tr101.ts';
import { tr134 } from '../tr134.ts';
import { tr137 } from '../tr137.ts';
import { tr315 } from '../tr315.ts';
import { tr316 } from '../tr316.ts';
import { tr335 } from '../tr335.ts';
import { tr358 } from '../tr358.ts';
import { tr416 } from '../tr416.ts';

/** The rules inside a 323, in order of code. */
export const REGELS_323: readonly Inhoudsregel[] = [
  cd060,
  cd087,
  cs002,
  cs100,
  cs325,
  cs337,
  cs339,
  cs340,
  tr101,
  tr134,
  tr137,
  tr315,
  tr316,
  tr335,
  tr358,
  tr416,
];
