import { type Check, oordeel } from '../check.ts';
import { productTarief, zoekTarief } from '../tarief.ts';
import { EURO } from '../volume/eenheid.ts';

/**
 * TR418 (0611): ProductTarief is what was agreed for the product and unit on the first day of the ProductPeriode; for
 * minuten that are paid by an uurtarief a sixtieth of it, half up (declaratie-randgevallen 27 and 30).
 */
export const tr418: Check = {
  regel: 'TR418',
  plek: ['productTarief'],
  toets: ({ prestatie, toewijzing, afspraken }) => {
    const { eenheid, productCode, productPeriode, productTarief: tarief } = prestatie;
    if (!toewijzing || eenheid === EURO || tarief === undefined) return null;
    const op = productPeriode.begindatum;
    const afgesproken = zoekTarief(afspraken, productCode, eenheid, op);
    if (!afgesproken) return { uitkomst: 'wacht', gegevens: { eenheid, op } };
    const moet = productTarief(afgesproken);
    return oordeel(tarief === moet, { tarief, afgesproken: moet, op });
  },
};
