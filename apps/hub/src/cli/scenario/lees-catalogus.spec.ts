import { leesCatalogus } from './lees-catalogus.ts';

const BASIS = `basis: start
bericht: 305
  Client
    Bsn = {bsn}
`;

const lees = (tekst: string) => leesCatalogus([{ naam: 'proef', tekst: `${BASIS}\n${tekst}` }]);

describe('a scenario', () => {
  const scenario = lees(`# Een opmerking.
scenario: zomaar
regel: TR019
vooraf: start
vooraf bij goed: start
  Bsn weg
bericht: start
  Bsn = 1
fout:
  Bsn nog eens
goed:
  Bsn = 2
verwacht: 9019 op StartProduct[1] en 9069 op StartProduct[1]
naast: 0200 op Header`).proeven;

  it('is a message with a fault and its good neighbour, for both wetten', () => {
    expect(scenario.map(({ naam, wet, soort }) => [naam, wet, soort])).toEqual([
      ['zomaar', 'jw', 'fout'],
      ['zomaar: goede buur', 'jw', 'goed'],
      ['zomaar', 'wmo', 'fout'],
      ['zomaar: goede buur', 'wmo', 'goed'],
    ]);
  });

  it('sends first what comes before, and changes the message for all and for one', () => {
    const [fout, goed] = scenario;
    expect(fout?.stappen.map((s) => s.wijzigingen)).toEqual([
      [],
      [
        { soort: 'zet', pad: 'Bsn', waarde: '1' },
        { soort: 'nog eens', pad: 'Bsn' },
      ],
    ]);
    expect(goed?.stappen).toHaveLength(3);
  });

  it('expects good of everything but the faulty message', () => {
    const [fout, goed] = scenario;
    expect(fout?.stappen.map((s) => s.verwacht)).toEqual([
      { soort: 'goed' },
      {
        soort: 'retour',
        codes: ['9019 op StartProduct[1]', '9069 op StartProduct[1]'],
        naast: ['0200 op Header'],
      },
    ]);
    expect(goed?.stappen.every((s) => s.verwacht.soort === 'goed')).toBe(true);
  });
});

it('a journey is its steps, with what each must bring and the state afterwards', () => {
  const [reis] = lees(`reis: ver
wet: jw
stap: start
verwacht: Fo01 StUF055
stap: start
later: de declaratie
stand:
  levering 1`).proeven;
  expect(reis).toMatchObject({ soort: 'reis', wet: 'jw', stand: ['levering 1'], later: ['de declaratie'] });
  expect(reis?.stappen.map((s) => s.verwacht.soort)).toEqual(['fo01', 'goed']);
});

describe('a mistake is named with file and line', () => {
  it.each([
    ['scenario: x\nregel: TR1\nbericht: niets\nverwacht: goed', 'proef, regel 8: niets is geen basisbericht'],
    ['scenario: x\nregel: TR1\nbericht: start\nverwacht: 9019', 'proef, regel 9: verwacht is "goed"'],
    ['scenario: x\nbericht: start\nverwacht: goed', 'proef, regel 6: regel ontbreekt'],
    ['scenario: x\nregel: TR1\nbericht: start\nverwcht: goed', 'proef, regel 6: verwacht ontbreekt'],
    ['scenario: x\nregel: TR1\nbericht: start\nverwacht: goed\nfuot:', 'proef, regel 10: fuot hoort hier niet'],
    ['scenario: x\nregel: TR1\nbericht: start\n  Bsn is 1\nverwacht: goed', 'proef, regel 8: geen wijziging: Bsn is 1'],
    ['proef: x', 'proef, regel 6: een blok begint met basis, scenario of reis'],
    ['  Bsn = 1', 'proef, regel 6: een ingesprongen regel hoort onder een andere regel'],
    ['reis: x\nwet: wlz\nstap: start', 'proef, regel 7: wet is jw of wmo'],
  ])('%j', (tekst, melding) => {
    expect(() => lees(tekst)).toThrow(melding);
  });
});
