import { type Knoop, leesBoom, leesWijziging, pasToe } from './boom.ts';

const BOOM = leesBoom([
  '  Client',
  '    Bsn = 1',
  '    Producten',
  '      Product',
  '        Code = a',
  '      Product',
  '        Code = b',
]);

const schrijf = (knopen: readonly Knoop[]): string =>
  knopen
    .map(({ naam, waarde, kinderen }) => `${naam}${waarde === null ? `(${schrijf(kinderen)})` : `=${waarde}`}`)
    .join(' ');
const met = (...regels: string[]): string =>
  schrijf(
    pasToe(
      BOOM,
      regels.map((regel) => leesWijziging(`  ${regel}`)),
    ),
  );

it('an outline is a tree by its indentation', () => {
  expect(schrijf(BOOM)).toBe('Client(Bsn=1 Producten(Product(Code=a) Product(Code=b)))');
});

it.each([
  ['Bsn = 2', 'Client(Bsn=2 Producten(Product(Code=a) Product(Code=b)))'],
  ['Product[2]/Code = c', 'Client(Bsn=1 Producten(Product(Code=a) Product(Code=c)))'],
  ['Client/Product[2]/Code = c', 'Client(Bsn=1 Producten(Product(Code=a) Product(Code=c)))'],
  ['Product/Omvang/Volume = 5', 'Client(Bsn=1 Producten(Product(Code=a Omvang(Volume=5)) Product(Code=b)))'],
  ['Product[1] weg', 'Client(Bsn=1 Producten(Product(Code=b)))'],
  ['Product[1] nog eens', 'Client(Bsn=1 Producten(Product(Code=a) Product(Code=a) Product(Code=b)))'],
  ['Producten = leeg', 'Client(Bsn=1 Producten=leeg)'],
])('%s', (wijziging, verwacht) => {
  expect(met(wijziging)).toBe(verwacht);
});

it('leaves the base as it was', () => {
  const voor = schrijf(BOOM);
  met('Product[1] nog eens', 'Product[1]/Code = x', 'Bsn weg');
  expect(schrijf(BOOM)).toBe(voor);
});

it.each([
  ['Naam = x', 'Naam staat niet in het bericht; noem ook waarin het staat'],
  ['Naam weg', 'Naam staat niet in het bericht'],
  ['Product[3] weg', 'Product[3] staat niet in het bericht'],
  ['Product[x] weg', 'Product[x] is geen element'],
])('refuses %s', (wijziging, melding) => {
  expect(() => met(wijziging)).toThrow(melding);
});

it('refuses an outline that is indented wrongly', () => {
  expect(() => leesBoom(['  Client', '     Bsn = 1'])).toThrow('verkeerd ingesprongen: Bsn = 1');
});
