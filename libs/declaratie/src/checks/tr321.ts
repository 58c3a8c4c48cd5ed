import { type Check, oordeel } from '../check.ts';
import { alsMaat, naamVanMaat, past } from '../volume/eenheid.ts';
import { maximumPerPeriode } from '../volume/maximum.ts';

/**
 * TR321 (9321): on a toewijzing with Omvang a prestatie has no more volume than its ProductPeriode has room for. Not
 * asked when the unit does not fit (TR341) or nothing of the period lies inside the toewijzing (TR307, TR308).
 */
export const tr321: Check = {
  regel: 'TR321',
  plek: ['geleverdVolume'],
  toets: ({ prestatie, toewijzing, domein, beleid }) => {
    const omvang = toewijzing?.omvang;
    if (!omvang || !past(prestatie.eenheid, omvang.eenheid)) return null;
    const { begindatum: begin, einddatum: eind } = prestatie.productPeriode;
    const maximum = maximumPerPeriode({ begin, eind }, { omvang, toewijzing, domein, beleid });
    if (maximum === null || maximum === 'geen grens') return null;
    const volume = alsMaat(prestatie.geleverdVolume, prestatie.eenheid);
    const hoogstens = alsMaat(maximum.hoogstens, omvang.eenheid);
    const maat = naamVanMaat(omvang.eenheid);
    return oordeel(volume <= hoogstens, { ...maximum, volume, hoogstens, maat });
  },
};
