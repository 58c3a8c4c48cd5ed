import type { Standregel } from '../../regel.ts';
import { opPlek, vanAanbieder } from '../per-klasse.ts';
import { actueleVersie } from '../toewijzingen.ts';

/** TR350: a OngewijzigdProduct names an actual toewijzing of this client at this aanbieder (randgevallen 30). */
export const tr350: Standregel = {
  regel: 'TR350',
  toets: {
    '317': ({ bericht, stand }) =>
      (bericht.client.verzoek.ongewijzigdeProducten ?? []).flatMap(({ toewijzingNummer }, i) => {
        const nu = actueleVersie(stand, vanAanbieder(bericht), toewijzingNummer);
        return opPlek(['client', 'verzoek', 'ongewijzigdeProducten', i], nu ? null : { toewijzingNummer });
      }),
  },
};
