import type { Bericht, Standregel, StandVraag } from '../../regel.ts';
import { aanAanbieder, perToegewezenProduct } from '../per-klasse.ts';
import { versiesVan } from '../toewijzingen.ts';
import { openVerzoek } from '../verzoeken.ts';

/**
 * TR379: a ReferentieAanbieder stands only in the first toewijzing that honours an open verzoek of this client, and then
 * in every product when the verzoek is a 317. An exact repeat of a stored version may keep its reference
 * (randgevallen 9, 10 and 27).
 */
export const tr379: Standregel = {
  regel: 'TR379',
  toets: {
    '301': (vraag) => {
      const wijziging = vraag.bericht.client.toegewezenProducten.some((p) => verzoekVoor(p, vraag)?.bericht === '317');
      return toetsAlle(wijziging)(vraag);
    },
  },
};

type ToegewezenProduct = Bericht<'301'>['client']['toegewezenProducten'][number];

function toetsAlle(wijziging: boolean): ReturnType<typeof perToegewezenProduct> {
  return perToegewezenProduct((product, vraag) => {
    const verzoek = verzoekVoor(product, vraag);
    if (wijziging) return verzoek?.bericht === '317' ? null : {};
    return product.referentieAanbieder === undefined || verzoek || isHerhaling(product, vraag) ? null : {};
  }, 'referentieAanbieder');
}

function verzoekVoor({ referentieAanbieder }: ToegewezenProduct, { bericht, stand }: StandVraag<'301'>) {
  return openVerzoek(stand, aanAanbieder(bericht), referentieAanbieder);
}

function isHerhaling(product: ToegewezenProduct, { bericht, stand }: StandVraag<'301'>): boolean {
  const { aanbieder, bsn } = aanAanbieder(bericht);
  return versiesVan(stand, product.toewijzingNummer).some(
    (versie) =>
      versie.aanbieder === aanbieder &&
      versie.bsn === bsn &&
      versie.toewijzingsdatum === product.toewijzingsdatum &&
      versie.toewijzingstijd === product.toewijzingstijd &&
      versie.referentieAanbieder === product.referentieAanbieder,
  );
}
