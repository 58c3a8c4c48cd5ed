import { type Gesprek, type GesprekBeen } from '#hub/store';
import { toonGesprek } from './toon.ts';

const OP = new Date('2026-11-24T13:00:00Z');
const LEEG: GesprekBeen = {
  been: 'heen',
  referentie: null,
  staat: 'wacht',
  uiterlijk: null,
  berichtId: null,
  berichtnaam: null,
  kenmerk: null,
  reden: null,
  ontvangenOp: null,
  klaarOp: null,
};
const er = (berichtnaam: string): Partial<GesprekBeen> => ({
  berichtnaam,
  ontvangenOp: OP,
  kenmerk: `k-${berichtnaam}`,
});
const GESPREK: Gesprek = {
  id: 'g',
  berichtnaam: 'JW315',
  domein: 'jw',
  aanbieder: '99000022',
  op: OP,
  benen: [
    { ...LEEG, ...er('JW315'), staat: 'beantwoord', klaarOp: OP },
    { ...LEEG, ...er('JW316'), been: '316', staat: 'afgeleverd', uiterlijk: '2026-11-27' },
    { ...LEEG, ...er('JW319'), been: 'besluit', referentie: 'VOT-1', staat: 'onderweg', uiterlijk: '2026-12-01' },
    { ...LEEG, been: 'besluit-na-onderzoek', referentie: 'VOT-1', uiterlijk: '2027-01-19' },
    { ...LEEG, been: 'besluit', referentie: 'VOT-2', staat: 'te laat', uiterlijk: '2026-12-01' },
  ],
};

describe('toonGesprek', () => {
  it('tells of every leg what it is, how it stands, until when, and which bericht it is', () => {
    expect(toonGesprek(GESPREK)).toBe(
      [
        'JW315  aanbieder 99000022, ontvangen 24-11-2026 14:00:00',
        '  been                  verzoek  bericht  staat       uiterlijk   ontvangen            klaar                kenmerk',
        '  heenbericht                    JW315    beantwoord              24-11-2026 14:00:00  24-11-2026 14:00:00  k-JW315',
        '  316                            JW316    afgeleverd  2026-11-27  24-11-2026 14:00:00                       k-JW316',
        '  besluit               VOT-1    JW319    onderweg    2026-12-01  24-11-2026 14:00:00                       k-JW319',
        '  besluit na onderzoek  VOT-1             wacht       2027-01-19',
        '  besluit               VOT-2             te laat     2026-12-01',
        '',
      ].join('\n'),
    );
  });

  it('says why a bericht stands still', () => {
    const benen = [{ ...LEEG, ...er('JW301'), staat: 'geparkeerd' as const, reden: 'ONBEKENDE_AANBIEDER' }];
    expect(toonGesprek({ ...GESPREK, benen })).toContain(
      '\n  heenbericht: ONBEKENDE_AANBIEDER: De aanbieder staat niet in de configuratie.\n',
    );
  });
});
