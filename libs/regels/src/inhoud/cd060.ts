import type { Inhoudsregel, Prestatievraag } from '../regel.ts';
import { isGevuld } from './referentie.ts';

const vraag: Prestatievraag = {
  onder: ['productReferentie', 'vorigReferentieNummer'],
  oordeel: ({ ingediendBedrag: { debetCredit }, productReferentie: { vorigReferentieNummer } }) =>
    (debetCredit === 'C') === isGevuld(vorigReferentieNummer) ? null : { debetCredit },
};

/**
 * CD060 (0001): a credit names the prestatie it takes back (VorigReferentieNummer), a debet does not. A blank
 * reference counts as absent.
 */
export const cd060: Inhoudsregel = {
  regel: 'CD060',
  toets: {},
  prestaties: { '323': () => vraag, '325': () => vraag },
};
