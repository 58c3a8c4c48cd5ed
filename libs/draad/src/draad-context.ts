import { type Config } from '#hub/config';
import { type Clock } from '#hub/envelope';
import { type Pijplijn } from '#hub/store';
import { type Gelezen } from './gelezen.ts';

/** A module that can be worked with in a thread. */
export interface Draadwerk {
  /** Does one piece of work; what it is, is between this module and who hands it out. */
  doe(context: DraadContext, werk: unknown): Promise<void>;
}

/** What the work of a stage needs, wherever it is done: in the process of its role or in a thread of it. */
export interface DraadContext {
  readonly config: Config;
  readonly clock: Clock;
  readonly pijplijn: Pijplijn;
  readonly gelezen: Pick<Gelezen, 'neemInhoud' | 'onthoudBericht' | 'haalBericht' | 'neemBericht'>;
}
