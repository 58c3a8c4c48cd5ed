import { isVoor, type StandPrestatie } from '#hub/regels';
import { type Check, oordeel, type Prestatie } from '../check.ts';
import { alsMaat, naamVanMaat, past, telbaar } from '../volume/eenheid.ts';
import { maximumOverToewijzing } from '../volume/maximum.ts';
import { telMee } from './tel-mee.ts';

/**
 * TR322 (9322): on a toewijzing with Omvang all prestaties together have no more volume than its whole duration has room
 * for, by its latest version; what was approved outside its new period still counts (declaratie-randgevallen 21–24).
 */
export const tr322: Check = {
  regel: 'TR322',
  plek: ['geleverdVolume'],
  toets: (vraag) => {
    const { prestatie, toewijzing, domein, beleid } = vraag;
    const omvang = toewijzing?.omvang;
    if (!omvang || !past(prestatie.eenheid, omvang.eenheid)) return null;
    const eerder = telMee(vraag);
    const tot = beleid.openEinde === 'tot nu' ? laatsteDag(toewijzing.ingangsdatum, prestatie, eerder) : null;
    const maximum = maximumOverToewijzing({ omvang, toewijzing, domein, beleid }, tot);
    if (maximum === 'geen grens') return null;
    const volume = alsMaat(prestatie.geleverdVolume, prestatie.eenheid);
    const al = eerder
      .filter((p) => telbaar(p.eenheid, omvang.eenheid))
      .reduce((som, p) => som + alsMaat(p.volume, p.eenheid), 0);
    const hoogstens = alsMaat(maximum.hoogstens, omvang.eenheid);
    const maat = naamVanMaat(omvang.eenheid);
    return oordeel(al + volume <= hoogstens, { ...maximum, volume, eerder: al, hoogstens, maat });
  },
};

/** The last day that was declared, at least the first of the toewijzing. */
function laatsteDag(begin: string, { productPeriode }: Prestatie, eerder: readonly StandPrestatie[]): string {
  const dagen = [productPeriode.einddatum, ...eerder.map(({ periode }) => periode.eind)];
  return dagen.reduce((tot, dag) => (isVoor(tot, dag) ? dag : tot), begin);
}
