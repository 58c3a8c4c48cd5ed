import { TOTAAL } from '../omvang.ts';
import { perProduct, type Plicht } from './plicht.ts';
import { isGewijzigd, wildeAanbieder } from './vergelijk.ts';

/** OP298: a total (Frequentie 6) goes down only after consultation and with the consent of the aanbieder. */
export const op298: Plicht = {
  regel: 'OP298',
  toets: {
    '301': perProduct(
      (regel) => {
        if (!isGewijzigd(regel) || wildeAanbieder(regel)) return null;
        const [was, wordt] = [regel.vorige.omvang, regel.product.omvang];
        if (was?.frequentie !== TOTAAL || wordt?.frequentie !== TOTAAL || was.eenheid !== wordt.eenheid) return null;
        if (wordt.volume >= was.volume) return null;
        return { zin: 'lager', gegevens: { nummer: regel.nummer, was: was.volume, wordt: wordt.volume } };
      },
      'omvang',
      'volume',
    ),
  },
};
