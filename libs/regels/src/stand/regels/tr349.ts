import type { Standregel } from '../../regel.ts';
import { opPlek, vanAanbieder } from '../per-klasse.ts';
import { actueleVersies } from '../toewijzingen.ts';

/** TR349: a verzoek om wijziging names every actual toewijzing of the client at this aanbieder, unchanged or to be changed. */
export const tr349: Standregel = {
  regel: 'TR349',
  toets: {
    '317': ({ bericht, stand }) => {
      const { ongewijzigdeProducten = [], teWijzigenProducten = [] } = bericht.client.verzoek;
      const genoemd = new Set([...ongewijzigdeProducten, ...teWijzigenProducten].map((p) => p.toewijzingNummer));
      const vergeten = actueleVersies(stand, vanAanbieder(bericht))
        .map((toewijzing) => toewijzing.toewijzingNummer)
        .filter((nummer) => !genoemd.has(nummer))
        .sort((a, b) => a - b);
      return opPlek(['client', 'verzoek'], vergeten.length > 0 ? { toewijzingNummers: vergeten.join(', ') } : null);
    },
  },
};
