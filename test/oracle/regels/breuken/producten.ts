/** Rules on what one product of a 301, 315 or 317 may hold together. */
import { type Random } from '../../random.ts';
import { plusDagen } from '../datum.ts';
import { type Knoop } from '../knoop.ts';
import { type Breuk, bij, dagtekening, type Ingreep } from './breuk.ts';

/** Per class the names of its first and last day. */
const DAGEN: Readonly<Record<string, readonly [string, string]>> = {
  ToegewezenProduct: ['Ingangsdatum', 'Einddatum'],
  AangevraagdProduct: ['ToewijzingIngangsdatum', 'ToewijzingEinddatum'],
  NieuwProduct: ['GewensteIngangsdatum', 'Einddatum'],
  TeWijzigenProduct: ['GewensteIngangsdatum', 'Einddatum'],
};

export const ingang = (k: Knoop): string => DAGEN[k.naam]![0];
export const eind = (k: Knoop): string => DAGEN[k.naam]![1];
const ALLE = Object.keys(DAGEN);
/** The classes that name their product; a TeWijzigenProduct does not. */
export const MET_PRODUCT = ALLE.filter((k) => k !== 'TeWijzigenProduct');
const CATEGORIE = { Jw: '45', Wmo: '02' } as const;

/** A category that both the domain of this message and the exemption of TR302 leave alone. */
export function gewoneCategorie(k: Knoop): string {
  return k.boom.ns.includes('/iwmo/') ? CATEGORIE.Wmo : CATEGORIE.Jw;
}

const omvang = (k: Knoop, eenheid: string, frequentie: string): Knoop =>
  k.zetAlle({ 'Omvang/Volume': '10', 'Omvang/Eenheid': eenheid, 'Omvang/Frequentie': frequentie });

const metCode = (k: Knoop): Knoop =>
  k.decls.some((d) => d.naam === 'Product')
    ? k.zetAlle({ 'Product/Categorie': gewoneCategorie(k), 'Product/Code': '45A04' })
    : k;
const zonderCode = (k: Knoop): Knoop => k.zet('Product/Categorie', gewoneCategorie(k)).weg('Product/Code');

type Doe = (k: Knoop, r: Random, b: Knoop) => void;
const op = (doe: Doe, klassen: readonly string[] = ALLE): Ingreep => bij(klassen, (k, r, b) => doe(k, r, b));
const eindVan =
  (datum: string | undefined): ((k: Knoop) => Knoop) =>
  (k) => {
    if (datum === undefined) return k.weg(eind(k));
    if (k.tekst(ingang(k)) > datum) k.zet(ingang(k), '2020-06-01');
    return k.zet(eind(k), datum);
  };
const GRENS = '2020-12-31';
const NA_GRENS = '2021-01-01';
const STUKS = ['14', '16', '83', '84'];

/** CD080, CD095, CD096: one rule under three codes, one per message. */
const omvangZonderCode = (regel: string, nummer: string): Breuk => ({
  regel,
  op: [nummer],
  breek: [
    op((k) => omvang(zonderCode(eindVan(undefined)(k)), '01', '4').weg('Budget'), MET_PRODUCT),
    op((k) => omvang(zonderCode(eindVan(NA_GRENS)(k)), '01', '4').weg('Budget'), MET_PRODUCT),
    op((k) => omvang(k, '04', '4').weg('Product'), MET_PRODUCT),
  ],
  bijna: [
    op((k) => omvang(zonderCode(eindVan(GRENS)(k)), '01', '4').weg('Budget'), MET_PRODUCT),
    op((k) => omvang(metCode(eindVan(undefined)(k)), '01', '4').weg('Budget'), MET_PRODUCT),
  ],
});

/** CS338 and CS343: units that need a frequency of 2, 4 or 6. */
const frequentie = (regel: string, nummers: readonly string[]): Breuk => ({
  regel,
  op: nummers,
  breek: [
    op((k, r) => omvang(metCode(eindVan(undefined)(k)), r.pick(STUKS), '1').weg('Budget')),
    op((k, r) => omvang(metCode(eindVan(NA_GRENS)(k)), r.pick(STUKS), '1').weg('Budget')),
    op((k, r) => omvang(metCode(k), r.pick(STUKS), '1').weg('Budget')),
  ],
  bijna: [
    op((k, r) => omvang(metCode(eindVan(GRENS)(k)), r.pick(STUKS), '1').weg('Budget')),
    op((k, r) => omvang(metCode(k), r.pick(STUKS), r.pick(['2', '4', '6'])).weg('Budget')),
    op((k, r) => omvang(metCode(k), r.pick(['01', '04', '82']), '1').weg('Budget')),
  ],
});

const eindNaIngang = (n: number): Ingreep => op((k) => void k.zet(eind(k), plusDagen(k.tekst(ingang(k)), n)));
const wijziging = (reden: string, dagen: number | undefined): Ingreep =>
  op(
    (k) => {
      k.zet('RedenWijziging', reden).zetAlle({
        Einddatum: dagen === undefined ? undefined : plusDagen(k.tekst('Ingangsdatum'), dagen),
      });
    },
    ['ToegewezenProduct'],
  );

export const PRODUCTEN: readonly Breuk[] = [
  {
    regel: 'CD041',
    op: ['301', '315', '317'],
    breek: [
      op((k) => metCode(k).weg('Omvang'), MET_PRODUCT),
      op((k) => metCode(k).weg('Omvang').zet('Budget', '100'), MET_PRODUCT),
    ],
    bijna: [
      op((k) => zonderCode(k).weg('Omvang'), MET_PRODUCT),
      op((k) => omvang(metCode(k), '01', '4').weg('Budget'), MET_PRODUCT),
    ],
  },
  {
    regel: 'CD075',
    op: ['301', '315', '317'],
    breek: [
      op((k) => k.weg('Omvang').weg('Product/Code').zet('Budget', '0').weg(eind(k))),
      op((k) => k.weg('Omvang').zet('Budget', '100').weg(eind(k))),
    ],
    bijna: [
      op((k) => eindVan('2027-01-31')(k.weg('Omvang').weg('Product/Code').zet('Budget', '0'))),
      op((k) => k.weg('Budget').weg(eind(k))),
    ],
  },
  {
    regel: 'CD076',
    op: ['301', '315', '317'],
    breek: [op((k) => omvang(metCode(k), '01', '2').weg('Budget').weg(eind(k)))],
    bijna: [
      op((k, r) =>
        omvang(metCode(k), '01', r.pick(['1', '4', '6']))
          .weg('Budget')
          .weg(eind(k)),
      ),
      op((k) => eindVan('2027-01-31')(omvang(metCode(k), '01', '2').weg('Budget'))),
    ],
  },
  {
    regel: 'CD077',
    op: ['301', '315', '317'],
    breek: [
      op((k) => omvang(metCode(k), '01', '4').zet('Budget', '100')),
      op((k) => omvang(k, '01', '4').zet('Budget', '0')),
    ],
    bijna: [op((k) => k.weg('Omvang').weg('Product/Code').zet('Budget', '100'))],
  },
  {
    regel: 'CD078',
    op: ['301', '315', '317'],
    breek: [op((k) => omvang(metCode(k), '82', '4').zet('Budget', '1'))],
    bijna: [op((k) => omvang(metCode(k), '82', '4').weg('Budget'))],
  },
  {
    regel: 'CD079',
    op: ['301', '315', '317'],
    breek: [
      op((k) => k.weg('Budget').weg('Product'), MET_PRODUCT),
      op((k) => k.weg('Budget').weg('Product').weg('Omvang'), MET_PRODUCT),
    ],
    bijna: [
      op((k) => k.zet('Budget', '0').weg('Product').weg('Omvang'), MET_PRODUCT),
      op((k) => zonderCode(k).weg('Budget').weg('Omvang'), MET_PRODUCT),
    ],
  },
  omvangZonderCode('CD080', '301'),
  omvangZonderCode('CD095', '315'),
  omvangZonderCode('CD096', '317'),
  frequentie('CS338', ['301', '317']),
  frequentie('CS343', ['315']),
  {
    regel: 'CS003',
    op: ['301', '315', '317'],
    breek: [eindNaIngang(-1), op((k, r) => void k.zet(eind(k), plusDagen(k.tekst(ingang(k)), -2 - r.below(900))))],
    bijna: [eindNaIngang(0), eindNaIngang(1)],
  },
  {
    regel: 'CS335',
    op: ['301'],
    breek: [wijziging('13', 1), wijziging('13', -1), wijziging('13', 364)],
    bijna: [wijziging('13', 0), wijziging('12', 1), wijziging('13', undefined)],
  },
  {
    regel: 'CS336',
    op: ['301'],
    breek: [wijziging('01', 0), wijziging('01', 30), wijziging('01', undefined)],
    bijna: [wijziging('02', 30), wijziging('13', 0), op((k) => k.weg('RedenWijziging'), ['ToegewezenProduct'])],
  },
  {
    regel: 'TR134',
    op: ['301'],
    breek: [
      op((k, r, b) => k.zet('Toewijzingsdatum', plusDagen(dagtekening(b), 1 + r.below(3))), ['ToegewezenProduct']),
    ],
    bijna: [op((k, _r, b) => k.zet('Toewijzingsdatum', dagtekening(b)), ['ToegewezenProduct'])],
  },
  {
    regel: 'TR380',
    op: ['317'],
    breek: [
      op((k, _r, b) => k.zet('GewensteIngangsdatum', dagtekening(b)), ['NieuwProduct']),
      op((k, r, b) => k.zet('GewensteIngangsdatum', plusDagen(dagtekening(b), -1 - r.below(90))), ['NieuwProduct']),
    ],
    bijna: [
      op((k, _r, b) => k.zet('GewensteIngangsdatum', plusDagen(dagtekening(b), 1)), ['NieuwProduct']),
      op((k, _r, b) => k.zet('GewensteIngangsdatum', dagtekening(b)), ['TeWijzigenProduct']),
    ],
  },
  {
    regel: 'TR352',
    op: ['317'],
    breek: [bij('Verzoek', (k) => void k.weg('OngewijzigdeProducten').weg('TeWijzigenProducten'))],
    bijna: [
      bij('Verzoek', (k) => void k.weg('OngewijzigdeProducten')),
      bij('Verzoek', (k) => void k.weg('TeWijzigenProducten')),
    ],
  },
  {
    regel: 'TR353',
    op: ['317'],
    breek: [bij('Verzoek', (k) => void k.weg('NieuweProducten').weg('TeWijzigenProducten'))],
    bijna: [
      bij('Verzoek', (k) => void k.weg('NieuweProducten')),
      bij('Verzoek', (k) => void k.weg('TeWijzigenProducten')),
    ],
  },
];
