import type { Domein, Omvang } from '#hub/istandaarden';
import type { StandToewijzing } from '#hub/regels';
import type { Beleid } from '../beleid.ts';

/** What a maximum is asked of. Volumes are in the Eenheid of the Omvang. */
export interface Volumevraag {
  readonly omvang: Omvang;
  readonly toewijzing: Pick<StandToewijzing, 'ingangsdatum' | 'einddatum' | 'product'>;
  readonly domein: Domein;
  readonly beleid: Beleid;
}

/** Eenheid 82 and 83 say what was reached, the others what was done (WJ756). */
export const isOutput = ({ eenheid }: Omvang): boolean => eenheid === '82' || eenheid === '83';
