import type { Standregel } from '../../regel.ts';
import { opPlek, vanAanbieder } from '../per-klasse.ts';
import { actueleVersie } from '../toewijzingen.ts';

/** TR351: a TeWijzigenProduct names an actual toewijzing of this client at this aanbieder (randgevallen 30). */
export const tr351: Standregel = {
  regel: 'TR351',
  toets: {
    '317': ({ bericht, stand }) =>
      (bericht.client.verzoek.teWijzigenProducten ?? []).flatMap(({ toewijzingNummer }, i) => {
        const nu = actueleVersie(stand, vanAanbieder(bericht), toewijzingNummer);
        return opPlek(['client', 'verzoek', 'teWijzigenProducten', i], nu ? null : { toewijzingNummer });
      }),
  },
};
