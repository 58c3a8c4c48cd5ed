import type { Bericht, Inhoudsregel, Plek, Prestatie, Vondst } from '../regel.ts';
import { dubbelen, samengesteld } from './dubbel.ts';
import type { Gegevens } from './geplaatst.ts';
import { clienten } from './prestaties.ts';

/** The part and the elements that make up its key, for the sentence of the rule. */
interface Soort {
  readonly klasse: string;
  readonly sleutel: string;
}

function uniek<T>(
  lijst: readonly T[] | undefined,
  sleutel: (element: T) => string | number,
  { plek, ...soort }: Soort & { readonly plek: Plek },
): Vondst[] {
  return lijst ? dubbelen(lijst, sleutel).map((i) => ({ plek: [...plek, i], gegevens: soort })) : [];
}

const TOEWIJZING_NUMMER = 'ToewijzingNummer';

const nummer = ({ toewijzingNummer }: { readonly toewijzingNummer: number }): number => toewijzingNummer;

const PRESTATIE: Gegevens = { klasse: 'Prestatie', sleutel: 'ProductReferentie' };

const productReferentie = ({ productReferentie: r }: Prestatie): string =>
  r.vorigReferentieNummer === undefined
    ? r.referentieNummer
    : samengesteld(r.referentieNummer, r.vorigReferentieNummer);

function clientenEnPrestaties(bericht: Bericht<'323' | '325'>): Vondst[] {
  const { lijst, plek } = clienten(bericht);
  return [
    ...uniek(lijst, ({ bsn }) => bsn, { plek, klasse: 'Client', sleutel: 'Bsn' }),
    ...lijst.flatMap(({ prestaties }, c) =>
      dubbelen(prestaties, productReferentie).map((p) => {
        return { plek: [...plek, c, 'prestaties', p], gegevens: PRESTATIE };
      }),
    ),
  ];
}

/**
 * TR101 (0001): the logical key of a part of a message occurs once among its neighbours. Numbers are compared as
 * numbers.
 */
export const tr101: Inhoudsregel = {
  regel: 'TR101',
  toets: {
    '301': ({ client }) => [
      ...uniek(client.relaties, (r) => r.nummer, {
        plek: ['client', 'relaties'],
        klasse: 'Relatie',
        sleutel: 'Nummer',
      }),
      ...uniek(client.contactgegevens, (c) => c.soort, {
        plek: ['client', 'contactgegevens'],
        klasse: 'Contact',
        sleutel: 'Soort',
      }),
      ...uniek(client.toegewezenProducten, nummer, {
        plek: ['client', 'toegewezenProducten'],
        klasse: 'ToegewezenProduct',
        sleutel: TOEWIJZING_NUMMER,
      }),
    ],
    '305': ({ client }) =>
      uniek(
        client.startProducten,
        (p) => samengesteld(p.toewijzingNummer, p.product?.categorie, p.product?.code, p.begindatum),
        {
          plek: ['client', 'startProducten'],
          klasse: 'StartProduct',
          sleutel: 'ToewijzingNummer, Product en Begindatum',
        },
      ),
    '307': ({ client }) =>
      uniek(
        client.stopProducten,
        (p) =>
          samengesteld(
            p.toewijzingNummer,
            p.product?.categorie,
            p.product?.code,
            p.begindatum,
            p.redenBeeindiging,
            p.einddatum,
          ),
        {
          plek: ['client', 'stopProducten'],
          klasse: 'StopProduct',
          sleutel: 'ToewijzingNummer, Product, Begindatum, RedenBeeindiging en Einddatum',
        },
      ),
    '315': ({ client }) =>
      uniek(client.aangevraagdeProducten, (p) => p.referentieAanbieder, {
        plek: ['client', 'aangevraagdeProducten'],
        klasse: 'AangevraagdProduct',
        sleutel: 'ReferentieAanbieder',
      }),
    '317': ({ client: { verzoek } }) => [
      ...uniek(verzoek.ongewijzigdeProducten, nummer, {
        plek: ['client', 'verzoek', 'ongewijzigdeProducten'],
        klasse: 'OngewijzigdProduct',
        sleutel: TOEWIJZING_NUMMER,
      }),
      ...uniek(verzoek.teWijzigenProducten, nummer, {
        plek: ['client', 'verzoek', 'teWijzigenProducten'],
        klasse: 'TeWijzigenProduct',
        sleutel: TOEWIJZING_NUMMER,
      }),
      ...uniek(
        verzoek.nieuweProducten,
        (p) => samengesteld(p.product?.categorie, p.product?.code, p.gewensteIngangsdatum),
        {
          plek: ['client', 'verzoek', 'nieuweProducten'],
          klasse: 'NieuwProduct',
          sleutel: 'Product en GewensteIngangsdatum',
        },
      ),
    ],
    '323': clientenEnPrestaties,
    '325': clientenEnPrestaties,
  },
};
