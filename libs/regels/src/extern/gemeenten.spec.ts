import { leesEigenLijsten, schrijfEigenLijsten } from './eigen-lijsten.ts';
import { gemeentenBronnen, INGEBOUWDE_GEMEENTELIJSTEN, voegSamen } from './gemeenten.ts';

const { isGemeente } = gemeentenBronnen();

describe('gemeentenBronnen', () => {
  // Numbers of gemeenten per year as the CBS counts them.
  it.each([
    [2020, 355],
    [2021, 352],
    [2022, 345],
    [2023, 342],
    [2024, 342],
    [2025, 342],
    [2026, 342],
  ])('knows the list of %s: %s gemeenten', (jaar, aantal) => {
    expect(INGEBOUWDE_GEMEENTELIJSTEN.get(jaar)?.size).toBe(aantal);
  });

  it.each([
    ['0351', '2026-07-03', true],
    ['9999', '2026-07-03', false],
    ['351', '2026-07-03', false],
    // Went up in another on 1 January 2021.
    ['0003', '2020-12-31', true],
    ['0003', '2021-01-01', false],
    // Came on 1 January 2023.
    ['1992', '2022-12-31', false],
    ['1992', '2023-01-01', true],
    // Went in the course of 2022, so it stands on the list of that year.
    ['0457', '2022-12-31', true],
    ['0457', '2023-01-01', false],
    // Beyond the known lists: the first and the last.
    ['0003', '2019-06-01', true],
    ['1992', '2019-06-01', false],
    ['1992', '2031-01-01', true],
    ['0003', '2031-01-01', false],
  ])('says of %s on %s: %s', (code, op, geldig) => {
    expect(isGemeente(code, op)).toBe(geldig);
  });

  it('puts the own lists beside and above those of the hub', () => {
    const eigen = gemeentenBronnen(new Map([[2028, new Set(['0351'])]]));
    expect(eigen.isGemeente('0014', '2027-12-31')).toBe(true);
    expect(eigen.isGemeente('0014', '2028-01-01')).toBe(false);
    expect(eigen.isGemeente('0351', '2030-01-01')).toBe(true);
    expect([...voegSamen(INGEBOUWDE_GEMEENTELIJSTEN, new Map([[2019, new Set()]])).keys()][0]).toBe(2019);
  });
});

describe('eigen lijsten', () => {
  it('reads what it wrote', () => {
    const lijsten = new Map([
      [2026, INGEBOUWDE_GEMEENTELIJSTEN.get(2026)!],
      [2027, new Set(['0351', '0014'])],
    ]);
    const tekst = schrijfEigenLijsten(lijsten);
    expect(tekst).toContain('\n2027: 0014 0351\n');
    expect(leesEigenLijsten(tekst)).toEqual({ uitkomst: 'goed', lijsten });
  });

  it('refuses with every problem at once', () => {
    expect(leesEigenLijsten('# x\n2027: 0014\n2027: 0014\n2028: 14\nonzin\n')).toEqual({
      uitkomst: 'fout',
      problemen: [
        'regel 3: de lijst van 2027 staat er al',
        expect.stringContaining('regel 4'),
        expect.stringContaining('regel 5'),
      ],
    });
  });
});
