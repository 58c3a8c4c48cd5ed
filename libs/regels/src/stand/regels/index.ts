import type { Standregel } from '../../regel.ts';
import { tr019 } from './tr019.ts';
import { tr056 } from './tr056.ts';
import { tr063 } from './tr063.ts';
import { tr071 } from './tr071.ts';
import { tr074 } from './tr074.ts';
import { tr304 } from './tr304.ts';
import { tr326 } from './tr326.ts';
import { tr332 } from './tr332.ts';
import { tr347 } from './tr347.ts';
import { tr349 } from './tr349.ts';
import { tr350 } from './tr350.ts';
import { tr351 } from './tr351.ts';
import { tr355 } from './tr355.ts';
import { tr357 } from './tr357.ts';
import { tr359 } from './tr359.ts';
import { tr360 } from './tr360.ts';
import { tr361 } from './tr361.ts';
import { tr365 } from './tr365.ts';
import { tr373 } from './tr373.ts';
import { tr374 } from './tr374.ts';
import { tr375 } from './tr375.ts';
import { tr379 } from './tr379.ts';
import { tr382 } from './tr382.ts';
import { tr385 } from './tr385.ts';
import { tr411 } from './tr411.ts';
import { tr412 } from './tr412.ts';
import { tr413 } from './tr413.ts';
import { tr414 } from './tr414.ts';
import { tr415 } from './tr415.ts';

/** The rules that need what happened before (level 3), in the order of their code. */
export const STANDREGELS: readonly Standregel[] = [
  tr019,
  tr056,
  tr063,
  tr071,
  tr074,
  tr304,
  tr326,
  tr332,
  tr347,
  tr349,
  tr350,
  tr351,
  tr355,
  tr357,
  tr359,
  tr360,
  tr361,
  tr365,
  tr373,
  tr374,
  tr375,
  tr379,
  tr382,
  tr385,
  tr411,
  tr412,
  tr413,
  tr414,
  tr415,
];
