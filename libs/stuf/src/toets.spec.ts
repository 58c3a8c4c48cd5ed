import { type Stuurgegevens } from './envelop.ts';
import { toetsParameters, toetsStuurgegevens } from './toets.ts';

const GOED: Stuurgegevens = {
  berichtcode: 'Di01',
  zender: { organisatie: '0351', applicatie: 'Suite' },
  ontvanger: { organisatie: '42420001', applicatie: 'GGk' },
  referentienummer: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  tijdstipBericht: '20260301101500123',
  crossRefnummer: null,
  functie: 'WMO301',
};
const code = (anders: Partial<Stuurgegevens>, geautoriseerd = true) =>
  toetsStuurgegevens({ ...GOED, ...anders }, geautoriseerd)?.stufCode ?? null;

describe('toetsStuurgegevens', () => {
  it('has nothing against a good message', () => {
    expect(code({})).toBeNull();
    expect(code({ berichtcode: 'Du01', functie: 'JW302', crossRefnummer: GOED.referentienummer })).toBeNull();
    for (const berichtcode of ['Di01', 'Du01'] as const) expect(code({ berichtcode, functie: 'JW325' })).toBeNull();
  });

  it.each([
    ['StUF010', { ontvanger: { organisatie: '42420001', applicatie: 'Suite' } }],
    ['StUF010', { ontvanger: { organisatie: '', applicatie: 'GGk' } }],
    ['StUF013', { zender: { organisatie: '', applicatie: 'Suite' } }],
    ['StUF034', { functie: 'GMSD' }],
    ['StUF034', { functie: 'WMO301-0302' }],
    ['StUF037', { functie: 'WMO399' }],
    ['StUF040', { functie: 'WMO302' }],
    ['StUF040', { berichtcode: 'Du01', functie: 'JW301' }],
    ['StUF055', { zender: { organisatie: '0351', applicatie: 'GG' } }],
    ['StUF055', { zender: { organisatie: '0351', applicatie: 'Suite', gebruiker: 'x'.repeat(101) } }],
    ['StUF055', { referentienummer: '3F2504E0-4F89-41D3-9A0C-0305E82C3301' }],
    ['StUF055', { referentienummer: '9c0f7b90-5c69-11e5-a837-0800200c9a66' }],
    ['StUF055', { tijdstipBericht: '202603011' }],
    ['StUF055', { tijdstipBericht: '2026-03-01' }],
    ['StUF055', { berichtcode: 'Du01', functie: 'JW302', crossRefnummer: 'x' }],
  ] as [string, Partial<Stuurgegevens>][])('gives %s for %j', (verwacht, anders) => {
    expect(code(anders)).toBe(verwacht);
  });

  it('gives only the first fault in the order of the StUF table', () => {
    expect(code({ functie: 'GMSD', tijdstipBericht: 'x' }, false)).toBe('StUF034');
    expect(code({ tijdstipBericht: 'x' }, false)).toBe('StUF052');
  });

  it('takes a Fo01 as its senders write it: other ontvanger, UUID v1, no organisatie', () => {
    const fo01 = {
      berichtcode: 'Fo01',
      functie: null,
      ontvanger: { organisatie: '', applicatie: 'JW Applicatie' },
      crossRefnummer: '9c0f7b90-5c69-11e5-a837-0800200c9a66',
    } as const;
    expect(code(fo01)).toBeNull();
    expect(code({ ...fo01, crossRefnummer: '' })).toBe('StUF055');
  });
});

describe('toetsParameters', () => {
  const P = {
    applicatieVersie: '0001',
    applicatieSubversie: '0000',
    functieVersie: '0003',
    functieSubversie: '0002',
    bestandsnaam: null,
  };

  it('wants four digits and a plain file name', () => {
    expect(toetsParameters(P)).toBeNull();
    expect(toetsParameters({ ...P, bestandsnaam: 'a-b_c.csv' })).toBeNull();
    expect(toetsParameters({ ...P, functieVersie: '3' })?.stufCode).toBe('StUF055');
    for (const bestandsnaam of ['abc', 'a b.csv', '../a.csv', ''])
      expect(toetsParameters({ ...P, bestandsnaam })?.stufCode).toBe('StUF055');
  });
});
