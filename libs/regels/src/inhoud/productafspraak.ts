import type { Omvang, Product } from '#hub/istandaarden';
import { isVoor } from '../datum.ts';
import type { Bericht } from '../regel.ts';
import { FOUT, type Geplaatst, geplaatst, type Oordeel } from './geplaatst.ts';

/** What a 301, 315 or 317 says of one product: what, how much and when. */
export interface Productafspraak {
  /** A TeWijzigenProduct names none. */
  readonly product: Product | undefined;
  readonly omvang?: Omvang | undefined;
  readonly budget?: number | undefined;
  readonly begin: string;
  readonly eind: string | undefined;
}

export function toegewezen({ client }: Bericht<'301'>): Geplaatst<Productafspraak>[] {
  return geplaatst(client.toegewezenProducten, 'client', 'toegewezenProducten').map(({ plek, waarde }) => ({
    plek,
    waarde: { ...waarde, product: waarde.product, begin: waarde.ingangsdatum, eind: waarde.einddatum },
  }));
}

export function aangevraagd({ client }: Bericht<'315'>): Geplaatst<Productafspraak>[] {
  return geplaatst(client.aangevraagdeProducten, 'client', 'aangevraagdeProducten').map(({ plek, waarde }) => ({
    plek,
    waarde: {
      ...waarde,
      product: waarde.product,
      begin: waarde.toewijzingIngangsdatum,
      eind: waarde.toewijzingEinddatum,
    },
  }));
}

export function teWijzigen({ client: { verzoek } }: Bericht<'317'>): Geplaatst<Productafspraak>[] {
  return geplaatst(verzoek.teWijzigenProducten, 'client', 'verzoek', 'teWijzigenProducten').map(({ plek, waarde }) => ({
    plek,
    waarde: { ...waarde, product: undefined, begin: waarde.gewensteIngangsdatum, eind: waarde.einddatum },
  }));
}

export function nieuw({ client: { verzoek } }: Bericht<'317'>): Geplaatst<Productafspraak>[] {
  return geplaatst(verzoek.nieuweProducten, 'client', 'verzoek', 'nieuweProducten').map(({ plek, waarde }) => ({
    plek,
    waarde: { ...waarde, product: waarde.product, begin: waarde.gewensteIngangsdatum, eind: waarde.einddatum },
  }));
}

/** The last day on which the older rules for Omvang hold. */
const OUDE_AFSPRAKEN_TOT = '2020-12-31';

const loopDoorNa2020 = ({ eind }: Productafspraak): boolean => eind === undefined || isVoor(OUDE_AFSPRAKEN_TOT, eind);

/** CD080, CD095, CD096: after 2020 only a product with a code has an Omvang. */
export function omvangVraagtCode(afspraak: Productafspraak): Oordeel {
  const { omvang, product } = afspraak;
  return omvang !== undefined && loopDoorNa2020(afspraak) && product?.code === undefined ? FOUT : null;
}

const EENHEDEN_MET_FREQUENTIE: ReadonlySet<string> = new Set(['14', '16', '83', '84']);
const FREQUENTIES: ReadonlySet<string> = new Set(['2', '4', '6']);

/** CS338, CS343: after 2020 these units go with a week, a month or the whole period. */
export function frequentiePastBijEenheid(afspraak: Productafspraak): Oordeel {
  const { omvang } = afspraak;
  if (omvang === undefined || !loopDoorNa2020(afspraak)) return null;
  const { eenheid, frequentie } = omvang;
  return EENHEDEN_MET_FREQUENTIE.has(eenheid) && !FREQUENTIES.has(frequentie) ? { eenheid, frequentie } : null;
}
