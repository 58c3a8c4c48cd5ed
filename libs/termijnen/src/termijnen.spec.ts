import fc from 'fast-check';
import { testVectors, type Vector } from '../../../test/support/vectors.ts';
import { nederlandseDatum } from '#hub/envelope';
import { dagnummer, datumVan, plusWeken, weekdag } from './dag.ts';
import { type Bevrijdingsdag, paasdag } from './feestdagen.ts';
import { type KalenderOpties, maakKalender, plusWerkdagen, STANDAARD_KALENDER } from './kalender.ts';
import { TERMIJNEN, type Termijnsoort, uiterlijk } from './termijn.ts';

const vectors = (naam: string): URL => new URL(`../vectors/${naam}.txt`, import.meta.url);

function optiesVan(v: Vector): KalenderOpties {
  return {
    bevrijdingsdag: (v.take('bevrijdingsdag') as Bevrijdingsdag | undefined) ?? STANDAARD_KALENDER.bevrijdingsdag,
    goedeVrijdag: v.take('goedeVrijdag') !== 'nee',
    vrijeDagen: v.take('vrijeDagen')?.split(' ') ?? [],
  };
}

describe('werkdagen', () => {
  testVectors(vectors('werkdagen'), (v) => {
    const kalender = maakKalender(optiesVan(v));
    expect(plusWerkdagen(v.need('van'), Number(v.need('aantal')), kalender)).toBe(v.need('uitkomst'));
  });

  it('are counted one by one: each next one is a werkdag, and no werkdag is left out', () => {
    const kalender = maakKalender();
    const dagen = fc.integer({ min: dagnummer('2014-01-01'), max: dagnummer('2099-12-31') });
    fc.assert(
      fc.property(dagen, fc.integer({ min: 1, max: 30 }), (van, aantal) => {
        const tot = dagnummer(plusWerkdagen(datumVan(van), aantal, kalender));
        const ertussen = Array.from({ length: tot - van }, (_, i) => datumVan(van + 1 + i));
        expect(ertussen.filter((dag) => kalender.isWerkdag(dag))).toHaveLength(aantal);
        expect(kalender.isWerkdag(datumVan(tot))).toBe(true);
      }),
    );
  });
});

describe('Easter', () => {
  it.each([
    ['1981-04-19'],
    ['2000-04-23'],
    ['2008-03-23'],
    ['2011-04-24'],
    ['2018-04-01'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2038-04-25'],
    ['2049-04-18'],
  ])('%s', (datum) => {
    expect(paasdag(Number(datum.slice(0, 4)))).toBe(datum);
  });

  it('is a Sunday from 22 March to 25 April, in every year', () => {
    const jaren = Array.from({ length: 9999 - 1583 }, (_, i) => 1583 + i);
    const fout = jaren.filter((jaar) => {
      const datum = paasdag(jaar);
      return weekdag(dagnummer(datum)) !== 0 || datum < `${jaar}-03-22` || datum > `${jaar}-04-25`;
    });
    expect(fout).toEqual([]);
  });
});

describe('the terms', () => {
  const kalender = maakKalender();
  const gezien = new Set<string>();
  testVectors(vectors('termijnen'), (v) => {
    const soort = v.need('termijn') as Termijnsoort;
    gezien.add(soort);
    expect(uiterlijk(soort, v.need('begin'), kalender)).toBe(v.need('uiterlijk'));
  });

  it('each have a vector', () => {
    expect([...gezien].sort()).toEqual(Object.keys(TERMIJNEN).sort());
  });

  it('weeks keep the day of the week', () => {
    expect(plusWeken('0001-01-01', 1)).toBe('0001-01-08');
    expect(plusWeken('9999-11-05', 8)).toBe('9999-12-31');
  });
});

describe('the Dutch date of a moment', () => {
  testVectors(vectors('nederlandse-datum'), (v) => {
    expect(nederlandseDatum(new Date(v.need('moment')))).toBe(v.need('datum'));
  });
});
