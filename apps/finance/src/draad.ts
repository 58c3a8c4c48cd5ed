import { draai } from '#hub/draad';
import { BeoordeelWerk } from './werk.ts';

await draai(new BeoordeelWerk().doe);
