import { BeoordeelWerk } from './werk.ts';

/** The work of this role on large messages, in the thread of its process (Draadwerk). */
export const doe = new BeoordeelWerk().doe;
