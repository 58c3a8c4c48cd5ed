/** Large deliveries, in the thread of the process (Draadwerk). */
export { leverGroot as doe } from './aflevering/lever-groot.ts';
