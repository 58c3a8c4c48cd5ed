import fc from 'fast-check';
import { leesDuur, toonDuur } from './duur.ts';

describe('duur', () => {
  it.each([
    ['500ms', 500],
    ['2s', 2000],
    ['15m', 900_000],
    ['8h', 28_800_000],
    ['5d', 432_000_000],
    ['0s', 0],
  ])('%s', (tekst, ms) => {
    expect(leesDuur(tekst)).toBe(ms);
  });

  it.each(['', '5', 's', '1.5s', '-1s', '1 s', '1w', '10000000000s'])('%j is no duration', (tekst) => {
    expect(leesDuur(tekst)).toBeUndefined();
  });

  it('reads back what it shows', () => {
    fc.assert(fc.property(fc.nat(999_999_999), (ms) => leesDuur(toonDuur(ms)) === ms));
  });
});
