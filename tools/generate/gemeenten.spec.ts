import { gemeentenPerJaar } from './gemeenten.ts';

const LIJST = { jaar: 2026, vanaf: 2024, codes: '0014 0351 1979' };

describe('gemeentenPerJaar', () => {
  it('walks back from the newest list', () => {
    const wijzigingen = { 2025: { erbij: '1979', eraf: '0003 0010' } };
    expect(gemeentenPerJaar({ ...LIJST, wijzigingen })).toEqual([
      [2024, ['0003', '0010', '0014', '0351']],
      [2025, ['0014', '0351', '1979']],
      [2026, ['0014', '0351', '1979']],
    ]);
  });

  it.each([
    ['what came is not on the list', { 2025: { erbij: '1980', eraf: '' } }, '1980'],
    ['what went is still on the list', { 2026: { erbij: '', eraf: '0014' } }, '0014'],
  ])('stops when %s', (_wat, wijzigingen, code) => {
    expect(() => gemeentenPerJaar({ ...LIJST, wijzigingen })).toThrow(code);
  });
});
