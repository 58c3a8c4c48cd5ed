import { perProduct, type Plicht } from './plicht.ts';
import { isGewijzigd, wildeAanbieder } from './vergelijk.ts';

/** OP299: a Budget goes down only after consultation and with the consent of the aanbieder. */
export const op299: Plicht = {
  regel: 'OP299',
  toets: {
    '301': perProduct((regel) => {
      if (!isGewijzigd(regel) || wildeAanbieder(regel)) return null;
      const [was, wordt] = [regel.vorige.budget, regel.product.budget];
      const lager = was !== null && wordt !== undefined && wordt < was;
      return lager ? { zin: 'lager', gegevens: { nummer: regel.nummer } } : null;
    }, 'budget'),
  },
};
