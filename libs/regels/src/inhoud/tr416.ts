import type { Inhoudsregel } from '../regel.ts';
import { dubbelen } from './dubbel.ts';
import type { Prestatie } from './prestaties.ts';

/** ProductCode stands last: it is the only free text. */
const sleutel = ({ productCategorie, productCode, productPeriode, toewijzingNummer }: Prestatie): string =>
  `${toewijzingNummer} ${productCategorie} ${productPeriode.begindatum} ${productPeriode.einddatum} ${productCode}`;

/**
 * TR416 (0001): of one client a message holds no second debet for the same ToewijzingNummer, ProductCategorie,
 * ProductCode and ProductPeriode.
 */
export const tr416: Inhoudsregel = {
  regel: 'TR416',
  toets: {
    '323': ({ declaratie }) =>
      declaratie.clienten.flatMap(({ prestaties }, c) => {
        const debet = prestaties.flatMap((prestatie, p) =>
          prestatie.ingediendBedrag.debetCredit === 'D' ? [{ prestatie, p }] : [],
        );
        return dubbelen(debet, ({ prestatie }) => sleutel(prestatie)).map((i) => ({
          plek: ['declaratie', 'clienten', c, 'prestaties', debet[i]!.p],
        }));
      }),
  },
};
