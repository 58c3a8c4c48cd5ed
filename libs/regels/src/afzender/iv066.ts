import { TOTAAL, zelfdeOmvang } from '../omvang.ts';
import { isTeruggenomen } from '../overlap.ts';
import { perProduct, type Plicht } from './plicht.ts';
import { type Bekend, isGewijzigd } from './vergelijk.ts';

/**
 * IV066: under one number only the Einddatum, the Budget and a total Omvang (Frequentie 6) change; any other change, and
 * whatever comes after a removal, is a first grant with a number of its own. Product and Ingangsdatum are TR332.
 */
export const iv066: Plicht = {
  regel: 'IV066',
  toets: {
    '301': perProduct((regel) => {
      const zin = isGewijzigd(regel) ? zinVoor(regel) : null;
      return zin === null ? null : { zin, gegevens: { nummer: regel.nummer } };
    }),
  },
};

function zinVoor({ product, vorige }: Bekend): string | null {
  const { omvang, budget } = product;
  if (isTeruggenomen(vorige)) return 'verwijderd';
  if ((omvang === undefined) !== (vorige.omvang === null)) return 'variant';
  if ((budget === undefined) !== (vorige.budget === null)) return 'variant';
  const totaal = omvang?.frequentie === TOTAAL && vorige.omvang?.frequentie === TOTAAL;
  return totaal || zelfdeOmvang(omvang, vorige.omvang) ? null : 'omvang';
}
