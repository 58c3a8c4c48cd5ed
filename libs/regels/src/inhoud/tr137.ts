import type { GeslotenPeriode } from '#hub/istandaarden';
import { isVoor } from '../datum.ts';
import type { Bericht, Inhoudsregel, Prestatievraag } from '../regel.ts';
import { type Oordeel, vondsten } from './geplaatst.ts';
import { declaratiePeriode } from './prestaties.ts';

const toets =
  (dagtekening: string) =>
  ({ begindatum, einddatum }: GeslotenPeriode): Oordeel =>
    isVoor(einddatum, begindatum) || isVoor(dagtekening, einddatum) ? { begindatum, einddatum, dagtekening } : null;

function vraag(bericht: Bericht<'323' | '325'>): Prestatievraag {
  const oordeel = toets(bericht.header.berichtIdentificatie.dagtekening);
  return { onder: ['productPeriode', 'einddatum'], oordeel: ({ productPeriode }) => oordeel(productPeriode) };
}

/** TR137 (0001): a period that is declared does not end before it begins, nor after the Dagtekening. */
export const tr137: Inhoudsregel = {
  regel: 'TR137',
  toets: {
    '323': (bericht) =>
      vondsten([declaratiePeriode(bericht)], toets(bericht.header.berichtIdentificatie.dagtekening), 'einddatum'),
  },
  prestaties: { '323': vraag, '325': vraag },
};
