import fc from 'fast-check';
import type { StandToewijzing } from '#hub/regels';
import { alsBeleid, alsToewijzing } from '../../../../test/builders/prestatie-vector.ts';
import { testVectors, type Vector } from '../../../../test/support/vectors.ts';
import { STANDAARD_BELEID } from '../beleid.ts';
import { type Maximum, maximumOverToewijzing, maximumPerPeriode } from './maximum.ts';
import type { Volumevraag } from './vraag.ts';

const VECTOREN = new URL('../../vectors/', import.meta.url);

function vraagVan(vector: Vector): Volumevraag {
  const toewijzing = alsToewijzing(vector.need('toewijzing')) as StandToewijzing;
  const domein = vector.take('domein') === 'wmo' ? 'wmo' : 'jw';
  return { omvang: toewijzing.omvang!, toewijzing, domein, beleid: alsBeleid(vector) };
}

const alsTekst = (maximum: Maximum | null): string =>
  maximum === null || maximum === 'geen grens' ? (maximum ?? '-') : String(maximum.hoogstens);

describe('the maximum of a ProductPeriode', () => {
  testVectors(new URL('maximum-periode.txt', VECTOREN), (vector) => {
    const [begin = '', eind = ''] = vector.need('periode').split(' ');
    expect(alsTekst(maximumPerPeriode({ begin, eind }, vraagVan(vector)))).toBe(vector.need('verwacht'));
  });
});

describe('the maximum over a toewijzing', () => {
  testVectors(new URL('maximum-totaal.txt', VECTOREN), (vector) => {
    const tot = vector.take('tot') ?? null;
    expect(alsTekst(maximumOverToewijzing(vraagVan(vector), tot))).toBe(vector.need('verwacht'));
  });
});

const DAG = 86_400_000;
const alsDatum = (dag: number): string => new Date(dag * DAG).toISOString().slice(0, 10);
const weekdag = (dag: number): number => new Date(dag * DAG).getUTCDay();
const hoogstens = (maximum: Maximum | null): number =>
  typeof maximum === 'object' && maximum ? maximum.hoogstens : -1;

/** Days of a period, one by one. */
const dagenVan = (van: number, tot: number): number[] => Array.from({ length: tot - van + 1 }, (_, i) => van + i);

function output(van: number, tot: number, eenheid: '04' | '83'): Volumevraag {
  return {
    omvang: { volume: 1, eenheid, frequentie: '2' },
    toewijzing: { ingangsdatum: alsDatum(van), einddatum: alsDatum(tot), product: null },
    domein: 'jw',
    beleid: STANDAARD_BELEID,
  };
}

/** The parts of a toewijzing that lie in one calendar month each. */
function perioden(van: number, tot: number): { begin: string; eind: string }[] {
  const perMaand = Map.groupBy(dagenVan(van, tot), (dag) => alsDatum(dag).slice(0, 7));
  return [...perMaand.values()].map((dagen) => ({ begin: alsDatum(dagen[0]!), eind: alsDatum(dagen.at(-1)!) }));
}

const looptijd = fc.tuple(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: 0, max: 900 }));

it('counts as many weeks as there are days on which one begins, for any period', () => {
  fc.assert(
    fc.property(looptijd, ([van, lengte]) => {
      const weken = 1 + dagenVan(van + 1, van + lengte).filter((dag) => weekdag(dag) === 1).length;
      expect(hoogstens(maximumOverToewijzing(output(van, van + lengte, '04'), null))).toBe(weken);
    }),
  );
});

it('gives output the same number over all months as over the toewijzing, when it holds a Sunday', () => {
  fc.assert(
    fc.property(looptijd, ([van, lengte]) => {
      const tot = van + lengte;
      fc.pre(dagenVan(van, tot).some((dag) => weekdag(dag) === 0));
      const vraag = output(van, tot, '83');
      const som = perioden(van, tot).reduce((s, periode) => s + hoogstens(maximumPerPeriode(periode, vraag)), 0);
      expect(som).toBe(hoogstens(maximumOverToewijzing(vraag, null)));
    }),
  );
});
