import fc from 'fast-check';
import { elfproef } from './elfproef.ts';

describe('elfproef', () => {
  it.each(['123456782', '111222333', '999900006', '999990019', '999994542'])('accepts %s', (bsn) => {
    expect(elfproef(bsn)).toBe(true);
  });

  it.each([
    '123456783',
    '000000000',
    '',
    '12345678',
    '0123456782',
    '12345678a',
    '１２３４５６７８２',
    ' 23456782',
    '99990000:',
  ])('refuses %j', (bsn) => {
    expect(elfproef(bsn)).toBe(false);
  });

  it('agrees with the weighted sum of the standard', () => {
    const gewicht = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    const som = (bsn: string): number => gewicht.reduce((totaal, g, i) => totaal + g * Number(bsn[i]), 0);
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{9}$/),
        (bsn) => elfproef(bsn) === (som(bsn) % 11 === 0 && bsn !== '000000000'),
      ),
    );
  });

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('999900006', '999990019'),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (bsn, plek, plus) => {
          const fout = [...bsn]
            .map((cijfer, i) => (i === plek ? String((Number(cijfer) + plus) % 10) : cijfer))
            .join('');
          return !elfproef(fout);
        },
      ),
    );
  });
});
