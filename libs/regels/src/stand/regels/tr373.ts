import type { Omvang } from '#hub/istandaarden';
import { TOTAAL, zelfdeOmvang } from '../../omvang.ts';
import type { Standregel } from '../../regel.ts';
import { perTeWijzigenProduct } from '../per-klasse.ts';

/**
 * TR373: a Budget or a total over the toewijzing (Frequentie 6) changes for the whole period, so the GewensteIngangsdatum
 * is the Ingangsdatum of the latest version. Where both stay as they are the date is free (randgevallen 5).
 */
export const tr373: Standregel = {
  regel: 'TR373',
  toets: {
    '317': perTeWijzigenProduct(({ gewensteIngangsdatum, budget, omvang }, nu) => {
      if (gewensteIngangsdatum === nu.ingangsdatum) return null;
      const gewijzigd = (budget ?? null) !== nu.budget || wijzigtTotaal(nu.omvang, omvang);
      return gewijzigd ? { gewensteIngangsdatum, ingangsdatum: nu.ingangsdatum } : null;
    }, 'gewensteIngangsdatum'),
  },
};

/** Only a toewijzing that has a total can have it changed; another Frequentie takes the total away. */
function wijzigtTotaal(nu: Omvang | null, wens: Omvang | undefined): boolean {
  return nu?.frequentie === TOTAAL && !zelfdeOmvang(nu, wens);
}
