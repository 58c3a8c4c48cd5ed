import { isVoor, type StandPrestatie } from '#hub/regels';
import { type Check, oordeel, type Prestatie } from '../check.ts';
import { telMee } from './tel-mee.ts';

/**
 * TR389 (9389): no debet beside a debet for the same toewijzing, product and ProductPeriode that was not credited.
 * Periods that overlap without being equal are a signal; a policy makes them a ground for rejection (§7 item 24).
 */
export const tr389: Check = {
  regel: 'TR389',
  plek: [],
  toets: (vraag) => {
    const { prestatie, toewijzing, boek, beleid } = vraag;
    if (!toewijzing) return null;
    const botst = beleid.overlap === 'afwijzen' ? overlapt : zelfdePeriode;
    const eerder = telMee(vraag).find(
      (debet) =>
        zelfdeProduct(prestatie, debet) && botst(prestatie, debet) && !boek.isGecrediteerd(debet.referentieNummer),
    );
    return oordeel(!eerder, eerder ? { begin: eerder.periode.begin, eind: eerder.periode.eind } : {});
  },
};

function zelfdeProduct(prestatie: Prestatie, { productCategorie, productCode }: StandPrestatie): boolean {
  return prestatie.productCategorie === productCategorie && prestatie.productCode === productCode;
}

function zelfdePeriode({ productPeriode }: Prestatie, { periode }: StandPrestatie): boolean {
  return productPeriode.begindatum === periode.begin && productPeriode.einddatum === periode.eind;
}

function overlapt({ productPeriode }: Prestatie, { periode }: StandPrestatie): boolean {
  return !isVoor(productPeriode.einddatum, periode.begin) && !isVoor(periode.eind, productPeriode.begindatum);
}
