import { type HubConfig } from '../hub-config.ts';
import { type Omgeving } from '../omgeving.ts';

/** What a check across settings gets. */
export interface Samenhang {
  readonly config: HubConfig;
  readonly omgeving: Omgeving;
  /** True when the setting and all below it are valid by themselves: only then may a check look at it. */
  readonly isGoed: (pad: string) => boolean;
  readonly meld: (pad: string, melding: string) => void;
}
