import { type Check, type Oordeel, oordeel, type PrestatieVraag } from '../check.ts';
import { bedragVan, zoekTarief } from '../tarief.ts';
import { EURO, MINUUT } from '../volume/eenheid.ts';

/**
 * TR346 (9346): IngediendBedrag is GeleverdVolume times ProductTarief of the line. Where minuten are paid by an uurtarief
 * the agreed tarief takes its place, and the result is rounded once, half up (declaratie-randgevallen 2 and 30). Euro's
 * have no tarief; their amount is for CS339.
 */
export const tr346: Check = {
  regel: 'TR346',
  plek: ['ingediendBedrag'],
  toets: (vraag) => {
    const { prestatie, toewijzing } = vraag;
    if (!toewijzing || prestatie.eenheid === EURO || prestatie.productTarief === undefined) return null;
    if (prestatie.eenheid === MINUUT) return minuten(vraag);
    return vergelijk(vraag, { tarief: prestatie.productTarief, basis: 'eenheid' });
  },
};

function minuten(vraag: PrestatieVraag): Oordeel {
  const { productCode, eenheid, productPeriode, productTarief = 0 } = vraag.prestatie;
  const afgesproken = zoekTarief(vraag.afspraken, productCode, eenheid, productPeriode.begindatum);
  if (!afgesproken) return { uitkomst: 'wacht', gegevens: { eenheid, op: productPeriode.begindatum } };
  return vergelijk(vraag, afgesproken.basis === 'uur' ? afgesproken : { tarief: productTarief, basis: 'eenheid' });
}

function vergelijk({ prestatie }: PrestatieVraag, tarief: Parameters<typeof bedragVan>[0]): Oordeel {
  const { geleverdVolume: volume, ingediendBedrag } = prestatie;
  const { bedrag } = ingediendBedrag;
  const verwacht = bedragVan(tarief, volume);
  return oordeel(bedrag === verwacht, { bedrag, verwacht, volume, ...tarief });
}
