import { staatVan } from './gesprek-staat.ts';

const OPEN = { berichtId: null, verwacht: true, uiterlijk: '2026-11-27', status: null, antwoord: null };
const ER = { ...OPEN, berichtId: 'b', verwacht: false };
const IN = { berichtnaam: 'JW315', status: 'onderweg' } as const;

describe('a leg that is not there', () => {
  it.each([
    ['2026-11-26', 'wacht'],
    ['2026-11-27', 'wacht'],
    ['2026-11-28', 'te laat'],
  ])('on %s: %s', (vandaag, staat) => {
    expect(staatVan(OPEN, IN, vandaag)).toBe(staat);
  });

  it('need not come when its heenbericht was rejected', () => {
    expect(staatVan({ ...OPEN, verwacht: false }, IN, '2027-01-01')).toBe('vervallen');
    expect(staatVan(OPEN, { berichtnaam: 'WMO301', status: 'afgewezen' }, '2027-01-01')).toBe('vervallen');
  });

  it.each([
    ['onderweg', 'wacht'],
    ['geparkeerd', 'wacht'],
    ['afgeleverd', 'te laat'],
    [null, 'te laat'],
  ] as const)('is not late before what we sent has arrived: heenbericht %s, %s', (status, staat) => {
    expect(staatVan(OPEN, { berichtnaam: 'WMO301', status }, '2026-12-31')).toBe(staat);
  });
});

describe('a leg that is there has the state of its bericht', () => {
  it.each([
    ['onderweg', null, 'onderweg'],
    ['wees', null, 'onderweg'],
    ['geparkeerd', true, 'geparkeerd'],
    ['afgeleverd', null, 'afgeleverd'],
    ['afgeleverd', true, 'beantwoord'],
    ['onderweg', true, 'beantwoord'],
    ['afgeleverd', false, 'afgekeurd'],
    ['afgewezen', null, 'afgekeurd'],
    [null, null, 'opgeruimd'],
    [null, true, 'beantwoord'],
    [null, false, 'afgekeurd'],
  ] as const)('%s, answered %s: %s', (status, antwoord, staat) => {
    expect(staatVan({ ...ER, status, antwoord }, IN, '2026-12-31')).toBe(staat);
  });
});
