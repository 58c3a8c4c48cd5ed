import { isVoor, plusDagen } from '../datum.ts';
import type { Stand, StandVerzoek } from '../stand/stand.ts';
import { verzoekStand } from '../stand/verzoeken.ts';
import type { Opvallend } from './plicht.ts';

/**
 * Two weeks. Longer than five werkdagen can last, whatever holidays there are: what comes later than this after the
 * dagtekening is late unless the verzoek was long under way. The day itself is known to who saw it arrive (`hub gesprek`).
 */
const TWEE_WEKEN = 14;
const ACHT_WEKEN = 56;

/** Whether today lies more than two weeks after the dagtekening of a verzoek. */
export function naTweeWeken({ dagtekening }: StandVerzoek, { peildatum }: Stand): boolean {
  return isVoor(plusDagen(dagtekening, TWEE_WEKEN), peildatum);
}

/** Which term of OP274 or OP346 has passed for a verzoek that is open: to decide, or to look into it. */
export function verstreken(verzoek: StandVerzoek, stand: Stand): Omit<Opvallend, 'plek'> | null {
  const { dagtekening } = verzoek;
  const gegevens = { dagtekening };
  switch (verzoekStand(stand, verzoek)) {
    case 'in behandeling':
      return naTweeWeken(verzoek, stand) ? { zin: 'besluit', gegevens } : null;
    case 'in onderzoek':
      return isVoor(plusDagen(dagtekening, ACHT_WEKEN), stand.peildatum) ? { zin: 'onderzoek', gegevens } : null;
    case 'gehonoreerd':
    case 'afgewezen':
      return null;
  }
}
