import { isTeruggenomen, type Productperiode, stapelen } from './overlap.ts';

const een: Productperiode = { product: { categorie: '45', code: '45A04' }, begin: '2026-01-01', eind: '2026-06-30' };
const met = (anders: Partial<Productperiode>): Productperiode => ({ ...een, ...anders });

describe('two products stack', () => {
  it.each([
    ['same product, same days', met({}), true],
    ['they share the last day', met({ begin: '2026-06-30', eind: null }), true],
    ['the other begins the day after', met({ begin: '2026-07-01', eind: undefined }), false],
    ['the other ended the day before', met({ begin: '2025-01-01', eind: '2025-12-31' }), false],
    ['another code', met({ product: { categorie: '45', code: '45A05' } }), false],
    ['same categorie without code', met({ product: { categorie: '45' } }), true],
    ['another categorie', met({ product: { categorie: '46' } }), false],
    ['generiek', met({ product: null }), true],
  ])('%s', (_, ander, verwacht) => {
    expect(stapelen(een, ander, 'jw')).toBe(verwacht);
    expect(stapelen(ander, een, 'jw')).toBe(verwacht);
  });

  it('not in the Wmo with one in categorie 11–14, also beside a generiek', () => {
    const vrij = met({ product: { categorie: '11', code: '11001' } });
    for (const ander of [vrij, met({ product: null })]) {
      expect(stapelen(vrij, ander, 'wmo')).toBe(false);
      expect(stapelen(ander, vrij, 'wmo')).toBe(false);
      expect(stapelen(vrij, ander, 'jw')).toBe(true);
    }
    expect(stapelen(met({ product: { categorie: '15' } }), met({ product: null }), 'wmo')).toBe(true);
  });
});

it('a toewijzing is taken back by 13 or 01 on its first day only', () => {
  const eendags = { ingangsdatum: '2026-01-01', einddatum: '2026-01-01' };
  expect(isTeruggenomen({ ...eendags, redenWijziging: '13' })).toBe(true);
  expect(isTeruggenomen({ ...eendags, redenWijziging: '01' })).toBe(true);
  expect(isTeruggenomen({ ...eendags, redenWijziging: '12' })).toBe(false);
  expect(isTeruggenomen(eendags)).toBe(false);
  expect(isTeruggenomen({ ...eendags, einddatum: '2026-01-02', redenWijziging: '01' })).toBe(false);
});
