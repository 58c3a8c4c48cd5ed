import { isVoor } from '../datum.ts';
import { perProduct, type Plicht } from './plicht.ts';
import { ingekortTot, wildeAanbieder } from './vergelijk.ts';

/** OP186: a toewijzing ends on a day that has passed only when the aanbieder agrees; after its own stop or wish it does. */
export const op186: Plicht = {
  regel: 'OP186',
  toets: {
    '301': perProduct((regel, { bericht: { header } }) => {
      const einddatum = ingekortTot(regel);
      if (einddatum === undefined || wildeAanbieder(regel) || regel.product.redenWijziging === '14') return null;
      const voorbij = isVoor(einddatum, header.berichtIdentificatie.dagtekening);
      return voorbij ? { zin: 'verleden', gegevens: { nummer: regel.nummer, einddatum } } : null;
    }, 'einddatum'),
  },
};
