import { REGELS } from './generated/3.2/regels.ts';
import { stelVast } from './vaststelling.ts';

describe('a finding', () => {
  const plek = ['client', 'toegewezenProducten', 0, 'budget'];

  it('takes level and code from the catalogue and keeps the place', () => {
    expect(stelVast('TR339', { plek, gegevens: {} as Record<string, string> })).toMatchObject({
      regel: 'TR339',
      niveau: 3,
      code: '9339',
      plek,
    });
  });

  it('fails on a rule without retourcode', () => {
    expect(() => stelVast('TR337', { plek })).toThrow('TR337 heeft geen retourcode');
  });

  it('has a sentence without names of values when the rule hands over all of them', () => {
    const namen = [...REGELS.CS335.melding.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!);
    const gegevens = Object.fromEntries(namen.map((naam) => [naam, 'x']));
    expect(stelVast('CS335', { plek, gegevens }).melding).not.toMatch(/[{}]/);
  });
});
