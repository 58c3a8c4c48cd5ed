import { foutInfo } from './foutcatalogus.ts';

describe('foutInfo', () => {
  it('gives a code the meaning of its list version', () => {
    expect(foutInfo('IB007', 'fo01-2018')).toMatchObject({
      lijst: 'fo01-2018',
      actie: 'FIX',
      tekst: 'Bericht is groter dan 25 MB',
    });
    expect(foutInfo('IB007', 'fo01-2025')).toMatchObject({ lijst: 'fo01-2025', actie: 'CONF' });
    expect(foutInfo('BRS06', 'fo01-2018')).toMatchObject({ lijst: 'fo01-2018', actie: 'PARTNER' });
    expect(foutInfo('BRS06', 'fo01-2025')).toMatchObject({ lijst: 'brs', actie: 'FIX' });
  });

  it('finds StUF codes from any list, and never an IB code from another year', () => {
    expect(foutInfo('StUF055', 'fo01-2025')).toMatchObject({ lijst: 'stuf', actie: 'FIX' });
    expect(foutInfo('IB240', 'fo01-2025')).toBeNull();
    expect(foutInfo('IB003', 'fo01-2018')).toBeNull();
    expect(foutInfo('toString', 'fo01-2025')).toBeNull();
  });
});
