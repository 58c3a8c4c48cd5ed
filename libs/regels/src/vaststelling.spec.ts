import { REGELS } from './generated/3.2/regels.ts';
import { stelVast } from './vaststelling.ts';

describe('a finding', () => {
  const plek = ['client', 'toegewezenProducten', 0, 'budget'];

  it('takes level, code and sentence from the catalogue and keeps the place', () => {
    const gegevens = { eenheid: '14', frequentie: '1' };
    expect(stelVast('CS338', { plek, gegevens })).toEqual({
      regel: 'CS338',
      niveau: 2,
      code: '0001',
      plek,
      gegevens,
      melding: REGELS.CS338.melding.replace('{eenheid}', '14').replace('{frequentie}', '1'),
    });
  });

  it('fails when the rule does not hand over what its sentence needs', () => {
    expect(() => stelVast('CS338', { plek, gegevens: { eenheid: '14' } })).toThrow('CS338 geeft geen frequentie');
    expect(() => stelVast('CS338', { plek })).toThrow('CS338 geeft geen eenheid');
  });

  it('fails on a rule without retourcode', () => {
    expect(() => stelVast('TR337', { plek })).toThrow('TR337 heeft geen retourcode');
  });
});
