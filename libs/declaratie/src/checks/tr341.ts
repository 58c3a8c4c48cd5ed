import type { Eenheid } from '#hub/istandaarden';
import { type Check, oordeel, type PrestatieVraag } from '../check.ts';
import { EURO, past } from '../volume/eenheid.ts';

/**
 * TR341 (9341): Eenheid is that of the toewijzing, or minuut for uur. Where the toewijzing has none (aspecifiek,
 * generiek) it is one for which a tarief of the product was agreed; a product that was agreed without any tarief is
 * declared in euro's (declaratie-randgevallen 29). Where nothing was agreed at all there is nothing to ask.
 */
export const tr341: Check = {
  regel: 'TR341',
  plek: ['eenheid'],
  toets: (vraag) => {
    const { eenheid } = vraag.prestatie;
    const toegestaan = toegestaneEenheden(vraag);
    if (toegestaan.length === 0) return null;
    return oordeel(
      toegestaan.some((ander) => past(eenheid, ander)),
      { eenheid, toegestaan: toegestaan.join(', ') },
    );
  },
};

function toegestaneEenheden({ prestatie, toewijzing, afspraken }: PrestatieVraag): readonly Eenheid[] {
  if (!toewijzing) return [];
  if (toewijzing.omvang) return [toewijzing.omvang.eenheid];
  const { productCategorie, productCode } = prestatie;
  const metTarief = afspraken.eenheden(productCode);
  if (metTarief.size > 0) return [...metTarief].sort();
  return afspraken.staatInLijst(productCategorie, productCode) ? [EURO] : [];
}
