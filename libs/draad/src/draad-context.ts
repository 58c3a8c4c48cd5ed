import { type Config } from '#hub/config';
import { type Clock } from '#hub/envelope';
import { type Pijplijn } from '#hub/store';
import { type Gelezen } from './gelezen.ts';

/** What the work of a stage needs, wherever it is done: in the process of its role or in a thread of it. */
export interface DraadContext {
  readonly config: Config;
  readonly clock: Clock;
  readonly pijplijn: Pijplijn;
  readonly gelezen: Pick<Gelezen, 'neemInhoud' | 'onthoudBericht' | 'haalBericht' | 'neemBericht'>;
}
