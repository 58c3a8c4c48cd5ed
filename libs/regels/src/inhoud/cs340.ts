import { isEersteDag, isLaatsteDag, zelfdeMaand } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';
import { vondsten } from './geplaatst.ts';
import { declaratiePeriode } from './prestaties.ts';

/** CS340 (0001): a DeclaratiePeriode is one whole calendar month. */
export const cs340: Inhoudsregel = {
  regel: 'CS340',
  toets: {
    '323': (bericht) =>
      vondsten([declaratiePeriode(bericht)], ({ begindatum, einddatum }) =>
        isEersteDag(begindatum) && zelfdeMaand(begindatum, einddatum) && isLaatsteDag(einddatum)
          ? null
          : { begindatum, einddatum },
      ),
  },
};
