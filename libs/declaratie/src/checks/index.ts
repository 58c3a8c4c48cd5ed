import type { Check, DeclaratieCheck } from '../check.ts';
import { tr307 } from './tr307.ts';
import { tr308 } from './tr308.ts';
import { tr314 } from './tr314.ts';
import { tr318 } from './tr318.ts';
import { tr319 } from './tr319.ts';
import { tr321 } from './tr321.ts';
import { tr322 } from './tr322.ts';
import { tr323 } from './tr323.ts';
import { tr333 } from './tr333.ts';
import { tr338 } from './tr338.ts';
import { tr339 } from './tr339.ts';
import { tr340 } from './tr340.ts';
import { tr341 } from './tr341.ts';
import { tr346 } from './tr346.ts';
import { tr369 } from './tr369.ts';
import { tr381 } from './tr381.ts';
import { tr384 } from './tr384.ts';
import { tr387 } from './tr387.ts';
import { tr388 } from './tr388.ts';
import { tr389 } from './tr389.ts';
import { tr390 } from './tr390.ts';
import { tr418 } from './tr418.ts';

/** Step 3 of istandaarden.md §5.5: on the declaratie as a whole. */
export const DECLARATIE_CHECKS: readonly DeclaratieCheck[] = [tr318, tr333];

/** Step 5: a credit can only fail technically (IV085); on nothing else, also when that changed since. */
export const CREDIT_CHECKS: readonly Check[] = [tr314, tr323, tr390];

/** Step 6: a debet, in the order of §5.5. All are asked, so that a line gets every code at once. */
export const DEBET_CHECKS: readonly Check[] = [
  tr314,
  tr338,
  tr384,
  tr339,
  tr340,
  tr381,
  tr307,
  tr308,
  tr387,
  tr388,
  tr319,
  tr341,
  tr389,
  tr321,
  tr322,
  tr369,
  tr346,
  tr418,
];
