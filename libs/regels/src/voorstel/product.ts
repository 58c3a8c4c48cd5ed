import type { Product } from '#hub/istandaarden';
import type { StandToewijzing } from '../stand/stand.ts';
import type { Moment, ToegewezenProduct } from './voorstel.ts';

type Velden = { readonly [K in keyof ToegewezenProduct]: ToegewezenProduct[K] | null | undefined };

/** Without the elements that have no value: an element that is there is filled. */
function gevuld(velden: Velden): ToegewezenProduct {
  return Object.fromEntries(
    Object.entries(velden).filter(([, w]) => w !== undefined && w !== null),
  ) as unknown as ToegewezenProduct;
}

/** A stored version as it was sent, RedenWijziging empty because nothing changes (IV099, IV013). */
export function ongewijzigd(versie: StandToewijzing, referentie?: string): ToegewezenProduct {
  return gevuld({
    toewijzingNummer: versie.toewijzingNummer,
    referentieAanbieder: referentie,
    // Its codes were in the list of the standard when it was sent.
    product: versie.product as Product | null,
    toewijzingsdatum: versie.toewijzingsdatum,
    toewijzingstijd: versie.toewijzingstijd,
    ingangsdatum: versie.ingangsdatum,
    einddatum: versie.einddatum,
    omvang: versie.omvang,
    budget: versie.budget,
  });
}

/** What may become other under the same number; undefined or null: none. */
export interface Wijziging extends Pick<Velden, 'einddatum' | 'omvang' | 'budget'> {
  readonly redenWijziging: '12' | '13';
}

/** A new version under the same number (OP033x1, OP257). */
export function gewijzigd(
  versie: StandToewijzing,
  { einddatum, omvang, budget, redenWijziging }: Wijziging,
  referentie: string,
  moment: Moment,
): ToegewezenProduct {
  return gevuld({
    ...ongewijzigd(versie, referentie),
    toewijzingsdatum: moment.datum,
    toewijzingstijd: moment.tijd,
    einddatum,
    omvang,
    budget,
    redenWijziging,
  });
}

/** A first grant: a new number, RedenWijziging empty (IV066, IV099). */
export function nieuw(velden: Omit<Velden, 'toewijzingsdatum' | 'toewijzingstijd'>, moment: Moment): ToegewezenProduct {
  return gevuld({ ...velden, toewijzingsdatum: moment.datum, toewijzingstijd: moment.tijd });
}
