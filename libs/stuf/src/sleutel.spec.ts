import { sleutelVan } from './sleutel.ts';
import { versienr } from './versie.ts';

const stuur = (
  zender: { organisatie: string; applicatie: string; administratie?: string; gebruiker?: string },
  referentienummer = 'r',
) => ({
  berichtcode: 'Di01' as const,
  zender,
  ontvanger: { organisatie: 'o', applicatie: 'GGk' },
  referentienummer,
  tijdstipBericht: '20260301',
  crossRefnummer: null,
  functie: 'JW301',
});

describe('sleutelVan', () => {
  it('differs in each of the four parts of zender and in referentienummer', () => {
    const zender = { organisatie: 'a', applicatie: 'b', administratie: 'c', gebruiker: 'd' };
    const sleutels = [
      stuur(zender),
      stuur({ ...zender, organisatie: 'x' }),
      stuur({ ...zender, applicatie: 'x' }),
      stuur({ ...zender, administratie: 'x' }),
      stuur({ ...zender, gebruiker: 'x' }),
      stuur({ organisatie: 'a', applicatie: 'b', gebruiker: 'c' }),
      stuur({ organisatie: 'a', applicatie: 'b', administratie: 'c' }),
      stuur(zender, 'x'),
    ].map(sleutelVan);
    expect(new Set(sleutels).size).toBe(sleutels.length);
    expect(sleutelVan(stuur({ ...zender }))).toBe(sleutels[0]);
  });
});

describe('versienr', () => {
  it('has four digits', () => {
    expect(versienr(3)).toBe('0003');
    for (const mis of [-1, 1.5, 10_000]) expect(() => versienr(mis)).toThrow(RangeError);
  });
});
