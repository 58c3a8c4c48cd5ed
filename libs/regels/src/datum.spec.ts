import {
  dagNa,
  dagVoor,
  isEersteDag,
  isLaatsteDag,
  isVoor,
  plusDagen,
  plusJaren,
  vergelijkDatums,
  zelfdeMaand,
} from './datum.ts';

describe('a date', () => {
  it.each([
    ['2025-12-31', '2026-01-01', true],
    ['2026-01-01', '2026-01-01', false],
    ['2026-01-02', '2026-01-01', false],
    ['9999-12-31', '10000-01-01', true],
    ['10000-01-01', '2026-01-01', false],
    ['-0001-12-31', '0001-01-01', true],
    ['-0002-01-01', '-0001-01-01', true],
    ['-0001-01-01', '-0001-01-02', true],
  ])('%s before %s: %s', (a, b, voor) => {
    expect(isVoor(a, b)).toBe(voor);
    expect(Math.sign(vergelijkDatums(b, a))).toBe(-Math.sign(vergelijkDatums(a, b)) + 0);
  });

  it('knows its month', () => {
    expect([zelfdeMaand('2025-10-01', '2025-10-31'), zelfdeMaand('2025-10-01', '2024-10-01')]).toEqual([true, false]);
    expect([isEersteDag('2025-10-01'), isEersteDag('2025-10-11')]).toEqual([true, false]);
  });

  it.each([
    ['2025-10-31', true],
    ['2025-10-30', false],
    ['2025-09-30', true],
    ['2025-02-28', true],
    ['2024-02-28', false],
    ['2024-02-29', true],
    ['2100-02-28', true],
    ['2000-02-28', false],
  ])('%s is the last day of its month: %s', (datum, laatste) => {
    expect(isLaatsteDag(datum)).toBe(laatste);
  });

  it.each([
    ['2025-11-03', -5, '2020-11-03'],
    ['2024-02-29', -5, '2019-02-28'],
    ['2024-02-29', -4, '2020-02-29'],
    ['1905-06-01', 120, '2025-06-01'],
    ['0003-01-01', -5, '-0002-01-01'],
    ['9999-01-31', 1, '10000-01-31'],
  ])('%s and %i years is %s', (datum, jaren, verwacht) => {
    expect(plusJaren(datum, jaren)).toBe(verwacht);
  });

  it.each([
    ['2025-10-31', '2025-11-01'],
    ['2025-12-31', '2026-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2025-02-28', '2025-03-01'],
    ['2024-02-29', '2024-03-01'],
    ['2025-10-09', '2025-10-10'],
    ['9999-12-31', '10000-01-01'],
  ])('%s comes right before %s', (voor, na) => {
    expect([dagNa(voor), dagVoor(na)]).toEqual([na, voor]);
  });

  it.each([
    ['2025-10-21', 0, '2025-10-21'],
    ['2025-10-21', 14, '2025-11-04'],
    ['2024-02-20', 14, '2024-03-05'],
    ['2025-11-10', 56, '2026-01-05'],
  ])('%s and %i days is %s', (datum, dagen, verwacht) => {
    expect(plusDagen(datum, dagen)).toBe(verwacht);
  });
});
