import { geldig } from '../../../../test/builders/geldig.ts';
import { maakToets } from './maak-toets.ts';
import { REGELS_323 } from './per-bericht/323.ts';

/** A declaratie whose prestaties each break several rules, and that breaks some as a whole. */
function slecht(): ReturnType<typeof geldig<'JW323'>> {
  const bericht = geldig('JW323');
  const [client] = bericht.declaratie.clienten;
  const prestatie = { ...client!.prestaties[0]!, eenheid: '83' as const, geleverdVolume: 7 };
  const fout = { ...prestatie, ingediendBedrag: { bedrag: 0, debetCredit: 'C' as const } };
  const prestaties = [fout, fout, fout] as const;
  return {
    ...bericht,
    declaratie: { ...bericht.declaratie, clienten: [{ ...client!, prestaties: [...prestaties] }] },
  };
}

describe('maakToets', () => {
  const toets = maakToets('JW323', REGELS_323);
  const alle = toets(slecht()).vaststellingen;

  it('puts the findings in order of rule, those on a prestatie in order of the message', () => {
    const regels = alle.map(({ regel }) => regel);
    expect(regels).toEqual([...regels].sort());
    expect(new Set(regels)).toEqual(new Set(['CD060', 'CD087', 'CS325', 'CS339', 'TR101', 'TR358']));
    const plekken = alle.filter(({ regel }) => regel === 'CS325').map(({ plek }) => plek[4]);
    expect(plekken).toEqual([0, 1, 2]);
  });

  it('keeps at most so many and counts the rest', () => {
    for (let hoogstens = 0; hoogstens <= alle.length + 1; hoogstens++) {
      expect(toets(slecht(), hoogstens)).toEqual({
        vaststellingen: alle.slice(0, hoogstens),
        meer: Math.max(0, alle.length - hoogstens),
      });
    }
  });
});
