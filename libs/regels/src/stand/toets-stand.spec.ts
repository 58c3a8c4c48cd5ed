import { legeStand } from './lege-stand.ts';
import { join } from 'node:path';
import type { BerichtPerNaam } from '#hub/istandaarden';
import fc from 'fast-check';
import { geldig } from '../../../../test/builders/geldig.ts';
import { AANBIEDER, alsTekst, bronnen, BSN, leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { testVectors } from '../../../../test/support/vectors.ts';
import type { Vaststelling } from '../regel.ts';
import { neemStartOp, startmeldingen } from '../verloop/levering.ts';
import type { Stand, StandLevering } from './stand.ts';
import { toetsStand } from './toets-stand.ts';

const LEEG = legeStand({ domein: 'jw', gemeente: '0351', peildatum: '2025-11-04' });

describe('a message against the state', () => {
  testVectors(join(import.meta.dirname, '../../vectors/stand/volgorde.txt'), (vector) => {
    const { naam, bericht, stand } = leesStandvector(vector);
    expect(alsTekst(toetsStand(naam, bericht, stand, bronnen))).toBe(vector.need('bevinding'));
  });

  it('has level, code and sentence of the rule with its place', () => {
    expect(toetsStand('JW305', geldig('JW305'), LEEG, bronnen)[0]).toMatchObject({
      regel: 'TR019',
      niveau: 3,
      code: '9019',
      plek: ['client', 'startProducten', 0],
      melding: expect.stringContaining('Toewijzing 1 is voor deze cliënt bij deze aanbieder niet gestuurd') as string,
    });
  });

  it('has no rules on a retourbericht', () => {
    expect(toetsStand('JW306', geldig('JW305') as BerichtPerNaam['JW306'], LEEG, bronnen)).toEqual([]);
  });

  it('leaves message and state as they were', () => {
    const [bericht, stand] = [geldig('JW305'), { ...LEEG, producten: [] }];
    const eerder = structuredClone([bericht, stand]);
    toetsStand('JW305', bericht, stand, bronnen);
    expect([bericht, stand]).toEqual(eerder);
  });
});

type Start = BerichtPerNaam['JW305']['client']['startProducten'][number];

const met = (startProducten: readonly Start[]): BerichtPerNaam['JW305'] => {
  const bericht = geldig('JW305');
  return { ...bericht, client: { ...bericht.client, startProducten } };
};

describe('starts in one message', () => {
  const start = fc.record({
    toewijzingNummer: fc.constantFrom(1, 2),
    product: fc.constantFrom({ categorie: '45' as const }, { categorie: '46' as const }),
    begindatum: fc.constantFrom('2025-11-01', '2025-11-02'),
    statusAanlevering: fc.constantFrom('1' as const, '3' as const),
  });
  const toewijzing = { bsn: BSN, aanbieder: AANBIEDER, toewijzingNummer: 1, product: { categorie: '45' } };
  const toewijzingen = [
    {
      ...toewijzing,
      referentieAanbieder: null,
      toewijzingsdatum: '2025-10-01',
      toewijzingstijd: '10:00:00',
      ingangsdatum: '2025-10-01',
      einddatum: null,
      redenWijziging: null,
      omvang: null,
      budget: null,
    },
  ];
  const stand = (leveringen: readonly StandLevering[]): Stand => ({ ...LEEG, toewijzingen, leveringen });

  it('are judged as when each came in a message of its own, removals first', () => {
    fc.assert(
      fc.property(fc.array(start, { maxLength: 6 }), fc.array(start, { maxLength: 3 }), (eerder, nu) => {
        const begin = startmeldingen(met(eerder.map((s) => ({ ...s, statusAanlevering: '1' })))).reduce<
          readonly StandLevering[]
        >(neemStartOp, []);
        const apart = nu.map((): readonly Vaststelling[] => []);
        let leveringen = begin;
        for (const status of ['3', '1']) {
          for (const [i, een] of nu.entries()) {
            if (een.statusAanlevering !== status) continue;
            apart[i] = toetsStand('JW305', met([een]), stand(leveringen), bronnen);
            if (apart[i].length === 0) leveringen = neemStartOp(leveringen, startmeldingen(met([een]))[0]!);
          }
        }
        const samen = toetsStand('JW305', met(nu), stand(begin), bronnen);
        expect(samen).toEqual(apart.flatMap((hier, i) => hier.map((v) => ({ ...v, plek: v.plek.with(2, i) }))));
      }),
    );
  });
});
