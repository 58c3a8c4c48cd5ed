import { actueleVersies } from '../stand/toewijzingen.ts';
import type { Plicht } from './plicht.ts';

/**
 * OP087: a 301 holds all toewijzingen of the client at the aanbieder that are valid on or after the day it was made; one
 * taken back (13 or 01 on its first day) is not. What changed since the previous 301 without reaching the hub, the hub
 * cannot miss.
 */
export const op087: Plicht = {
  regel: 'OP087',
  toets: {
    '301': ({ bericht: { header }, stand, dossier, regels }) => {
      const genoemd = new Set(regels.map(({ nummer }) => nummer));
      const gemaakt = { ...stand, peildatum: header.berichtIdentificatie.dagtekening };
      const nummers = actueleVersies(gemaakt, dossier)
        .map(({ toewijzingNummer }) => toewijzingNummer)
        .filter((nummer) => !genoemd.has(nummer))
        .sort((a, b) => a - b);
      if (nummers.length === 0) return [];
      const gegevens = { nummers: nummers.join(', ') };
      return [{ zin: 'onvolledig', plek: ['client', 'toegewezenProducten'], gegevens }];
    },
  },
};
