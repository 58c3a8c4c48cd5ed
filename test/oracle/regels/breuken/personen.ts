/** Rules on the client, relations, names, dates of birth and addresses. */
import { type Random } from '../../random.ts';
import { plusDagen, plusJaren } from '../datum.ts';
import { type Breuk, bij, dagtekening, type Ingreep } from './breuk.ts';

const cijfers = (r: Random, n: number): string => Array.from({ length: n }, () => r.below(10)).join('');

/** Weighted sum modulo 11 as in the elfproef: 0 is right. */
const elf = (bsn: string): number => [...bsn].reduce((som, c, i) => som + Number(c) * (i === 8 ? -1 : 9 - i), 0) % 11;

const metBsn = (maak: (r: Random) => string): Ingreep => bij('Client', (k, r) => void k.zet('Bsn', maak(r)));

function bsn(r: Random, goed: boolean): string {
  for (;;) {
    const kop = `9999${cijfers(r, 5)}`;
    if ((elf(kop) === 0) === goed) return kop;
  }
}

const adres = (waarden: Readonly<Record<string, string | undefined>>): Ingreep =>
  bij('Contact', (k) => void k.zetAlle(Object.fromEntries(Object.entries(waarden).map(([n, w]) => [`Adres/${n}`, w]))));

const contact = (waarden: Readonly<Record<string, string | undefined>>): Ingreep =>
  bij('Contact', (k) => void k.zetAlle(waarden));

const geboren = (datum: (dagtekening: string, r: Random) => string, gebruik?: string): Ingreep =>
  bij(['Client', 'Relatie'], (k, r, b) => {
    if (k.naam === 'Client' && !k.heeft('Geboortedatum')) return false;
    k.zetAlle({ 'Geboortedatum/Datum': datum(dagtekening(b), r), 'Geboortedatum/DatumGebruik': gebruik });
  });

const naam = (wie: string | readonly string[], partner: boolean, gebruik: readonly string[]): Ingreep =>
  bij(wie, (k, r) => {
    if (partner) k.zet('Naam/Partnernaam/Achternaam', 'Wilgenroos');
    else k.weg('Naam/Partnernaam');
    k.zet('Naam/NaamGebruik', r.pick(gebruik));
  });

const WIE = ['Client', 'Relatie'];
const postcode = (...keuze: string[]): Ingreep =>
  bij(
    'Contact',
    (k, r) =>
      void k.zetAlle({ 'Adres/Postcode': r.pick(keuze), 'Adres/LandCode': 'NL' }).zet('Adres/Huis/Huisnummer', '5'),
  );

const soorten = (kies: (i: number) => string, minstens = 1): Ingreep =>
  bij('Contactgegevens', (g) => {
    if (g.kinderen().length < minstens) return false;
    g.kinderen().forEach((k, i) => k.zet('Soort', kies(i)));
  });

export const PERSONEN: readonly Breuk[] = [
  {
    regel: 'CS002',
    op: ['301', '305', '307', '315', '317', '323', '325'],
    breek: [metBsn((r) => bsn(r, false)), metBsn(() => '123456789'), metBsn(() => '000000001')],
    bijna: [metBsn((r) => bsn(r, true)), metBsn(() => '000000000'), metBsn(() => '999990019')],
  },
  {
    regel: 'CS050',
    op: ['301'],
    breek: [naam(WIE, true, ['5', '6']), naam(WIE, false, ['2', '3', '4', '5']), naam(WIE, true, ['6'])],
    bijna: [naam(WIE, true, ['1', '2', '3', '4']), naam(WIE, false, ['1'])],
  },
  { regel: 'CS050', op: ['301'], alleen: 'Jw', breek: [naam(WIE, true, ['6'])], bijna: [naam(WIE, false, ['6'])] },
  { regel: 'CS050', op: ['301'], alleen: 'Wmo', breek: [naam(WIE, false, ['6'])], bijna: [naam(WIE, true, ['4'])] },
  {
    regel: 'CS318',
    op: ['301'],
    alleen: 'Jw',
    breek: [naam('Client', false, ['6']), naam('Client', true, ['6'])],
    bijna: [naam('Relatie', false, ['6']), naam('Client', false, ['5']), naam('Client', false, ['1'])],
  },
  {
    regel: 'CS139',
    op: ['301', '305', '307', '315'],
    breek: [
      geboren(() => '1975-06-21', '2'),
      geboren(() => '1975-06-02', '1'),
      geboren(() => '1901-01-01', '3'),
      geboren(() => '1900-01-02', '3'),
      geboren(() => '1975-01-02', '2'),
    ],
    bijna: [
      geboren(() => '1975-01-01', '2'),
      geboren(() => '1975-06-01', '1'),
      geboren(() => '1975-01-01', '1'),
      geboren(() => '1900-01-01', '3'),
      geboren(() => '1975-06-21'),
    ],
  },
  {
    regel: 'TR002',
    op: ['301', '305', '307', '315'],
    breek: [
      geboren((d) => plusDagen(plusJaren(d, -120), -1)),
      geboren((d, r) => plusJaren(d, -121 - r.below(20))),
      geboren(() => '1900-01-01', '2'),
      geboren(() => '1899-12-31', '3'),
      geboren(() => '1900-01-01'),
    ],
    bijna: [
      geboren((d) => plusJaren(d, -120)),
      geboren((d) => plusDagen(plusJaren(d, -120), 1)),
      geboren(() => '1900-01-01', '3'),
    ],
  },
  {
    regel: 'TR134',
    op: ['301', '305', '307', '315'],
    breek: [geboren((d) => plusDagen(d, 1)), geboren((d, r) => plusDagen(d, 1 + r.below(4000)))],
    bijna: [geboren((d) => d), geboren((d) => plusDagen(d, -1))],
  },
  {
    regel: 'CD005',
    op: ['301'],
    breek: [
      adres({ Postcode: '1010', LandCode: undefined }),
      adres({ Postcode: undefined, LandCode: 'AT' }),
      adres({ Postcode: '3931AB', LandCode: undefined }),
    ],
    bijna: [adres({ Postcode: undefined, LandCode: undefined }), adres({ Postcode: '1010', LandCode: 'AT' })],
  },
  {
    regel: 'CD007',
    op: ['301'],
    breek: [
      bij('Client', (k) => void k.zet('Communicatie/Vorm', '1').weg('Communicatie/Taal')),
      bij(
        'Client',
        (k, r) => void k.zetAlle({ 'Communicatie/Vorm': r.pick(['2', '3']), 'Communicatie/Taal': 'Fries' }),
      ),
    ],
    bijna: [
      bij('Client', (k) => void k.zetAlle({ 'Communicatie/Vorm': '1', 'Communicatie/Taal': 'x' })),
      bij('Client', (k, r) => void k.zet('Communicatie/Vorm', r.pick(['2', '3'])).weg('Communicatie/Taal')),
      bij('Client', (k) => void k.weg('Communicatie')),
    ],
  },
  {
    regel: 'CD009',
    op: ['301'],
    breek: [
      bij(
        'Contact',
        (k, r) => void k.zetAlle({ Soort: r.pick(['01', '02', '03']), 'Periode/Begindatum': '2026-10-01' }),
      ),
    ],
    bijna: [contact({ Soort: '04', 'Periode/Begindatum': '2026-10-01' }), contact({ Soort: '02', Periode: undefined })],
  },
  {
    regel: 'CD025',
    op: ['301'],
    breek: [adres({ LandCode: 'NL', Postcode: '3931AB', Huis: undefined })],
    bijna: [
      adres({ LandCode: 'AT', Postcode: '1010', Huis: undefined }),
      adres({ LandCode: 'NL', Postcode: '3931AB', 'Huis/Huisnummer': '0' }),
    ],
  },
  {
    regel: 'CD034',
    op: ['301'],
    breek: [
      bij('Contact', (k, r) => void k.zet('Soort', r.pick(['01', '03'])).weg('Adres/Postcode')),
      bij('Contact', (k, r) => void k.zet('Soort', r.pick(['01', '03'])).weg('Adres')),
    ],
    bijna: [
      bij('Contact', (k, r) => void k.zet('Soort', r.pick(['02', '04'])).weg('Adres/Postcode')),
      bij(
        'Contact',
        (k, r) => void k.zetAlle({ Soort: r.pick(['01', '03']), 'Adres/Postcode': '0', 'Adres/LandCode': 'AT' }),
      ),
    ],
  },
  {
    regel: 'CS089',
    op: ['301'],
    breek: [
      postcode(
        '0123AB',
        '1234 AB',
        '1234AB ',
        ' 1234AB',
        '1234A',
        '12345A',
        '1234ABC',
        '123AB',
        'A234AB',
        '1234A1',
        '1234éB',
        '１234AB',
        '1234А B',
      ),
      bij('Contact', (k) => void k.zet('Adres/LandCode', 'NL').weg('Adres/Postcode')),
    ],
    bijna: [postcode('1000AA', '9999ZZ', '1234ab', '1234aB', '1000zz'), adres({ Postcode: '0123AB', LandCode: 'BE' })],
  },
  {
    regel: 'CS003',
    op: ['301'],
    breek: [
      contact({ Soort: '04', 'Periode/Begindatum': '2026-10-02', 'Periode/Einddatum': '2026-10-01' }),
      bij('Contact', (k) => void k.zet('Soort', '04').zet('Periode/Einddatum', '2026-10-01').weg('Periode/Begindatum')),
    ],
    bijna: [
      contact({ Soort: '04', 'Periode/Begindatum': '2026-10-01', 'Periode/Einddatum': '2026-10-01' }),
      bij('Contact', (k) => void k.zet('Soort', '04').zet('Periode/Begindatum', '2026-10-01').weg('Periode/Einddatum')),
    ],
  },
  {
    regel: 'TR006',
    op: ['301'],
    breek: [
      bij('Contact', (k) => void k.weg('Telefoon').weg('Adres/Huis')),
      bij('Contact', (k) => void k.weg('Telefoon').weg('Adres/Postcode')),
      bij('Contact', (k) => void k.weg('Telefoon').weg('Adres')),
    ],
    bijna: [
      bij(
        'Contact',
        (k) =>
          void k
            .zet('Telefoon/Telefoon01/Telefoonnummer', '1')
            .zet('Telefoon/Telefoon01/Landnummer', '+31')
            .weg('Adres'),
      ),
      bij('Contact', (k) => void k.weg('Telefoon').zet('Adres/Postcode', '1010').zet('Adres/Huis/Huisnummer', '1')),
    ],
  },
  {
    regel: 'TR061',
    op: ['301'],
    breek: [soorten(() => '04')],
    bijna: [
      soorten((i) => (i === 0 ? '04' : '03'), 2),
      soorten((i) => (i === 0 ? '02' : '04')),
      soorten((i) => (i === 0 ? '01' : '04')),
    ],
  },
];
