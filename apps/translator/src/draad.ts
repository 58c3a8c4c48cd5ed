import { draai } from '#hub/draad';
import { vertaalEvents } from './werk.ts';

await draai(vertaalEvents);
