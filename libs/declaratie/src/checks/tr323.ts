import type { StandPrestatie } from '#hub/regels';
import { type Check, oordeel, type PrestatieVraag } from '../check.ts';

/**
 * TR323 (8017): a credit names an approved debet of the same aanbieder, and is the same in all but its ReferentieNummer
 * and DebetCredit (IV091, declaratie-randgevallen 17 and 18). That the debet was credited already is for TR390.
 */
export const tr323: Check = {
  regel: 'TR323',
  plek: ['productReferentie'],
  toets: (vraag) => {
    const vorig = vraag.prestatie.productReferentie.vorigReferentieNummer;
    const debet = vorig === undefined ? undefined : vraag.boek.debet(vorig);
    if (!debet) return oordeel(false, { verschil: 'geen goedgekeurd debet' });
    const verschil = verschilt(vraag, debet);
    return oordeel(verschil === undefined, { verschil: verschil ?? 'geen' });
  },
};

/** The first part in which a credit differs from its debet. */
function verschilt({ prestatie, bsn }: PrestatieVraag, debet: StandPrestatie): string | undefined {
  const { productPeriode, ingediendBedrag } = prestatie;
  const delen: readonly [naam: string, credit: unknown, debet: unknown][] = [
    ['cliënt', bsn, debet.bsn],
    ['toewijzingsnummer', prestatie.toewijzingNummer, debet.toewijzingNummer],
    ['productcategorie', prestatie.productCategorie, debet.productCategorie],
    ['productcode', prestatie.productCode, debet.productCode],
    ['begindatum', productPeriode.begindatum, debet.periode.begin],
    ['einddatum', productPeriode.einddatum, debet.periode.eind],
    ['volume', prestatie.geleverdVolume, debet.volume],
    ['eenheid', prestatie.eenheid, debet.eenheid],
    ['tarief', prestatie.productTarief ?? null, debet.tarief],
    ['bedrag', ingediendBedrag.bedrag, debet.bedrag],
  ];
  return delen.find(([, een, ander]) => een !== ander)?.[0];
}
