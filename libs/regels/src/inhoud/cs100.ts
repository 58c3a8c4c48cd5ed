import type { GeslotenPeriode } from '#hub/istandaarden';
import { isVoor } from '../datum.ts';
import type { Inhoudsregel } from '../regel.ts';
import { type Oordeel, vondsten } from './geplaatst.ts';
import { declaratiePeriode } from './prestaties.ts';

const EERSTE_DAG = '2021-01-01';

const toets = ({ begindatum }: GeslotenPeriode): Oordeel => (isVoor(begindatum, EERSTE_DAG) ? { begindatum } : null);

/** CS100 (0001): a period that is declared begins on 1 January 2021 or later. */
export const cs100: Inhoudsregel = {
  regel: 'CS100',
  toets: { '323': (bericht) => vondsten([declaratiePeriode(bericht)], toets) },
  prestaties: {
    '323': () => ({ onder: ['productPeriode'], oordeel: ({ productPeriode }) => toets(productPeriode) }),
  },
};
