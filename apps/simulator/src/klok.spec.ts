import { datum, maakZenderklok } from './klok.ts';

describe('clock of a sender', () => {
  it('tells Dutch local time with milliseconds, in summer and in winter', () => {
    expect(maakZenderklok(() => Date.UTC(2026, 6, 1, 10, 0, 0, 7))()).toBe('20260701120000007');
    expect(maakZenderklok(() => Date.UTC(2026, 11, 1, 10, 0, 0, 7))()).toBe('20261201110000007');
  });

  it('rises strictly, also within a millisecond and when the clock goes back an hour', () => {
    const eind = Date.UTC(2026, 9, 25, 1, 0, 0);
    const tijden = [eind - 1, eind - 1, eind, eind + 1];
    const klok = maakZenderklok(() => tijden.shift() ?? 0);
    const gegeven = [klok(), klok(), klok(), klok()];
    expect(gegeven[0]).toBe('20261025025959999');
    expect([...gegeven].sort()).toEqual(gegeven);
    expect(new Set(gegeven).size).toBe(4);
  });

  it('gives the Dutch date around midnight', () => {
    expect(datum(Date.UTC(2026, 6, 1, 22, 30))).toBe('2026-07-02');
  });
});
