import { leesArgumenten } from './argumenten.ts';

describe('command line of the simulator', () => {
  it('reads what it knows', () => {
    const opties = leesArgumenten([
      '--aanbieders',
      '99000011:wmo,99000033',
      '--antwoord',
      'fo01:IB010',
      '--antwoord-na',
      '5-10',
      '--poort-ggk',
      '8710',
    ]);
    expect(opties).toMatchObject({
      aanbieders: [
        { agb: '99000011', domeinen: ['WMO'] },
        { agb: '99000033', domeinen: ['JW', 'WMO'] },
      ],
      antwoord: { soort: 'fo01', code: 'IB010' },
      antwoordNa: [5, 10],
      poorten: { ggk: 8710, gws4all: 0 },
    });
  });

  it('a load run checks nothing and does not answer, unless asked', () => {
    expect(leesArgumenten(['--last'])).toMatchObject({ last: true, valideer: 'uit', antwoord: { soort: 'geen' } });
    expect(leesArgumenten(['--last', '--antwoord', 'goed'])).toMatchObject({ antwoord: { soort: 'goed' } });
  });

  it.each([
    [['--modus', 'ebms']],
    [['--poort-ggk', 'acht']],
    [['--antwoord', 'fo01']],
    [['--antwoord-na', '10-5']],
    [['--aanbieders', '123']],
    [['--onbekend']],
  ])('refuses %j', (argumenten) => {
    expect(() => leesArgumenten(argumenten)).toThrow();
  });

  it('asks for help', () => {
    expect(leesArgumenten(['--help'])).toBeUndefined();
  });
});
