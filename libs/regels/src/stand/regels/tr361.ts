import { type Productperiode, stapelen } from '../../overlap.ts';
import type { Bericht, Standregel } from '../../regel.ts';
import { type Oordeel, opPlek, vanAanbieder } from '../per-klasse.ts';
import type { Stand } from '../stand.ts';
import { actueleVersie } from '../toewijzingen.ts';

/**
 * TR361: what a verzoek om wijziging asks for does not stack: unchanged products as the latest version of their
 * toewijzing has them, changed ones with its product and the asked period, new ones as written. What remains of a
 * toewijzing before a later GewensteIngangsdatum does not count, nor does a product that broke TR350 or TR351; new ones
 * among themselves are TR410 (randgevallen 31 and 32).
 */
export const tr361: Standregel = {
  regel: 'TR361',
  toets: {
    '317': ({ bericht, domein, stand }) => {
      const lopend = toegewezen(bericht, stand);
      const alle = [...lopend, ...nieuw(bericht)];
      for (const [i, een] of lopend.entries()) {
        const ander = alle.slice(i + 1).find((later) => stapelen(een, later, domein));
        if (ander) return opPlek(['client', 'verzoek'], { een: een.naam, ander: ander.naam } satisfies Oordeel);
      }
      return [];
    },
  },
};

interface Gevraagd extends Productperiode {
  /** For people: which product it is. */
  readonly naam: string;
}

function toegewezen(bericht: Bericht<'317'>, stand: Stand): Gevraagd[] {
  const { ongewijzigdeProducten = [], teWijzigenProducten = [] } = bericht.client.verzoek;
  const dossier = vanAanbieder(bericht);
  const ongewijzigd = ongewijzigdeProducten.flatMap(({ toewijzingNummer }): Gevraagd[] => {
    const nu = actueleVersie(stand, dossier, toewijzingNummer);
    if (!nu) return [];
    return [{ naam: naamVan(toewijzingNummer), product: nu.product, begin: nu.ingangsdatum, eind: nu.einddatum }];
  });
  const teWijzigen = teWijzigenProducten.flatMap((wens): Gevraagd[] => {
    const nu = actueleVersie(stand, dossier, wens.toewijzingNummer);
    if (!nu) return [];
    const periode = { begin: wens.gewensteIngangsdatum, eind: wens.einddatum };
    return [{ naam: naamVan(wens.toewijzingNummer), product: nu.product, ...periode }];
  });
  return [...ongewijzigd, ...teWijzigen];
}

function naamVan(toewijzingNummer: number): string {
  return `toewijzing ${toewijzingNummer}`;
}

function nieuw({ client }: Bericht<'317'>): Gevraagd[] {
  return (client.verzoek.nieuweProducten ?? []).map(({ product, gewensteIngangsdatum, einddatum }, i) => ({
    naam: `nieuw product ${i + 1}`,
    product,
    begin: gewensteIngangsdatum,
    eind: einddatum,
  }));
}
