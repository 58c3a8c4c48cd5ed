import { zelfdeProduct } from '../../product.ts';
import type { Standregel } from '../../regel.ts';
import { perToegewezenProduct } from '../per-klasse.ts';
import { versiesVan } from '../toewijzingen.ts';

/**
 * TR332: a ToewijzingNummer stands for one toewijzing of the gemeente. A number that comes again has the Bsn, Product and
 * Ingangsdatum of every stored version of it; an older version that arrives late is good (randgevallen 33).
 */
export const tr332: Standregel = {
  regel: 'TR332',
  toets: {
    '301': perToegewezenProduct((product, { bericht, stand }) => {
      const { toewijzingNummer } = product;
      const anders = versiesVan(stand, toewijzingNummer).some(
        (versie) =>
          versie.bsn !== bericht.client.bsn ||
          versie.ingangsdatum !== product.ingangsdatum ||
          !zelfdeProduct(versie.product, product.product),
      );
      return anders ? { toewijzingNummer } : null;
    }, 'toewijzingNummer'),
  },
};
