import { perProduct, type Plicht } from './plicht.ts';
import { isGewijzigd } from './vergelijk.ts';

/** IV093: what changes because a 317 is honoured says so: RedenWijziging 12. Left empty it is IV099. */
export const iv093: Plicht = {
  regel: 'IV093',
  toets: {
    '301': perProduct((regel) => {
      const { redenWijziging: reden } = regel.product;
      if (!isGewijzigd(regel) || regel.verzoek?.bericht !== '317') return null;
      return reden === undefined || reden === '12' ? null : { zin: 'reden', gegevens: { nummer: regel.nummer, reden } };
    }, 'redenWijziging'),
  },
};
