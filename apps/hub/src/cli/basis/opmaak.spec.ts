import { duur, moment, tabel } from './opmaak.ts';

describe('opmaak', () => {
  it.each([
    [0.4, '0 ms'],
    [12.4, '12 ms'],
    [1_400, '1,4 s'],
    [180_000, '3 min'],
    [7_200_000, '2 u'],
    [432_000_000, '5 d'],
  ])('%d ms reads as %s', (ms, tekst) => {
    expect(duur(ms)).toBe(tekst);
  });

  it('tells a moment in Dutch time, summer and winter', () => {
    expect(moment(new Date('2026-11-24T13:03:07Z'))).toBe('24-11-2026 14:03:07');
    expect(moment(new Date('2026-07-01T12:03:07Z'))).toBe('01-07-2026 14:03:07');
  });

  it('aligns columns and leaves no spaces at the end of a line', () => {
    expect(
      tabel(
        ['a', 'lang'],
        [
          ['abc', 'x'],
          ['', 'y'],
        ],
      ),
    ).toBe('a    lang\nabc  x\n     y');
  });
});
