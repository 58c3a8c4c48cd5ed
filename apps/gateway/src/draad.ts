import { draai } from '#hub/draad';
import { leverGroot } from './aflevering/lever-groot.ts';

await draai(leverGroot);
