import { draai } from '#hub/draad';
import { RouteerWerk } from './werk.ts';

await draai(new RouteerWerk().doe);
