import fc from 'fast-check';
import { formatTijdstip, isTijdstip, volgendTijdstip } from './tijdstip.ts';

describe('tijdstip', () => {
  it('is Dutch local time, in winter and in summer', () => {
    expect(formatTijdstip(new Date('2026-03-01T09:15:00.123Z'))).toBe('20260301101500123');
    expect(formatTijdstip(new Date('2026-07-01T22:30:00.004Z'))).toBe('20260702003000004');
    expect(formatTijdstip(new Date('2026-03-29T00:59:59.999Z'))).toBe('20260329015959999');
    expect(formatTijdstip(new Date('2026-03-29T01:00:00.000Z'))).toBe('20260329030000000');
  });

  it('goes on rising when the clock goes back an hour or is set back', () => {
    const voor = volgendTijdstip(new Date('2026-10-25T00:59:59.999Z'), null);
    expect(voor).toBe('20261025025959999');
    expect(volgendTijdstip(new Date('2026-10-25T01:00:00.000Z'), voor)).toBe('20261025030000000');
    expect(volgendTijdstip(new Date('2026-10-25T01:00:00.001Z'), '20261025030000000')).toBe('20261025030000001');
    expect(volgendTijdstip(new Date('2020-01-01T00:00:00Z'), '20261231235959999')).toBe('20270101000000000');
    expect(volgendTijdstip(new Date('2026-03-01T09:15:00Z'), '20260301101500')).toBe('20260301101500001');
  });

  it('is always later than the previous one and always a moment', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2 }), (momenten) => {
        let vorige: string | null = null;
        for (const m of momenten) {
          const volgende: string = volgendTijdstip(m, vorige);
          expect(vorige === null || volgende > vorige).toBe(true);
          expect(isTijdstip(volgende)).toBe(true);
          vorige = volgende;
        }
      }),
    );
  });

  it('knows what is a moment', () => {
    for (const goed of ['20260301', '2026030110', '202603011015', '20260301101500', '20260301101500123'])
      expect(isTijdstip(goed)).toBe(true);
    for (const mis of [
      '202603011',
      '20260230',
      '2026-03-01',
      '20260301241500',
      '20260301106000',
      '',
      '202603011015001234',
    ])
      expect(isTijdstip(mis)).toBe(false);
  });
});
