import type { Inhoudsregel, Prestatie, Vondst } from '../regel.ts';
import { dubbelen } from './dubbel.ts';

/** ProductCode stands last: it is the only free text. */
const sleutel = ({ productCategorie, productCode, productPeriode, toewijzingNummer }: Prestatie): string =>
  `${toewijzingNummer} ${productCategorie} ${productPeriode.begindatum} ${productPeriode.einddatum} ${productCode}`;

const isDebet = ({ ingediendBedrag }: Prestatie): boolean => ingediendBedrag.debetCredit === 'D';

/** The places among the prestaties of one client of every debet that another repeats. */
function herhaald(prestaties: readonly Prestatie[]): readonly number[] {
  // A number is compared in no time; the whole key is made for those that share it.
  const opNummer = dubbelen(prestaties, ({ toewijzingNummer }) => toewijzingNummer);
  if (opNummer.length === 0) return opNummer;
  const debet = opNummer.filter((p) => isDebet(prestaties[p]!));
  return dubbelen(debet, (p) => sleutel(prestaties[p]!)).map((i) => debet[i]!);
}

/**
 * TR416 (0001): of one client a message holds no second debet for the same ToewijzingNummer, ProductCategorie,
 * ProductCode and ProductPeriode.
 */
export const tr416: Inhoudsregel = {
  regel: 'TR416',
  toets: {
    '323': ({ declaratie }) =>
      declaratie.clienten.flatMap(({ prestaties }, c) =>
        herhaald(prestaties).map((p): Vondst => ({ plek: ['declaratie', 'clienten', c, 'prestaties', p] })),
      ),
  },
};
