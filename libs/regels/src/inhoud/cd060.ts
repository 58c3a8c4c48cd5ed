import type { Bericht, Inhoudsregel, Vondst } from '../regel.ts';
import { prestatieVondsten } from './prestaties.ts';
import { isGevuld } from './referentie.ts';

const toets = (bericht: Bericht<'323' | '325'>): readonly Vondst[] =>
  prestatieVondsten(
    bericht,
    ({ ingediendBedrag: { debetCredit }, productReferentie: { vorigReferentieNummer } }) =>
      (debetCredit === 'C') === isGevuld(vorigReferentieNummer) ? null : { debetCredit },
    'productReferentie',
    'vorigReferentieNummer',
  );

/**
 * CD060 (0001): a credit names the prestatie it takes back (VorigReferentieNummer), a debet does not. A blank
 * reference counts as absent.
 */
export const cd060: Inhoudsregel = { regel: 'CD060', toets: { '323': toets, '325': toets } };
