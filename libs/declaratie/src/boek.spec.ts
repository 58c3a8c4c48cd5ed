import fc from 'fast-check';
import type { StandPrestatie } from '#hub/regels';
import { maakBoek } from './boek.ts';

const DEBET: StandPrestatie = {
  aanbieder: '12345678',
  bsn: '999900006',
  referentieNummer: 'P1',
  vorigReferentieNummer: null,
  toewijzingNummer: 1,
  productCategorie: '45',
  productCode: '45A04',
  periode: { begin: '2025-11-01', eind: '2025-11-30' },
  volume: 10,
  eenheid: '04',
  tarief: 6000,
  bedrag: 60000,
  debetCredit: 'D',
  stand: 'toegekend',
};
const CREDIT: StandPrestatie = { ...DEBET, referentieNummer: 'P2', vorigReferentieNummer: 'P1', debetCredit: 'C' };

describe('the ledger of an aanbieder', () => {
  it('keeps an approved debet open until its credit is noted', () => {
    const boek = maakBoek([DEBET]);
    expect(boek.open(1)).toEqual([DEBET]);
    boek.noteer(CREDIT);
    expect(boek.open(1)).toEqual([]);
    expect(boek.debet('P1')).toBe(DEBET);
    expect(boek.isGecrediteerd('P1')).toBe(true);
    expect(boek.ingediend(1)).toEqual([DEBET]);
  });

  it('takes a debet back by a rejected credit no more than by none', () => {
    const boek = maakBoek([DEBET, { ...CREDIT, stand: 'afgewezen' }]);
    expect(boek.open(1)).toEqual([DEBET]);
    expect(boek.isGecrediteerd('P1')).toBe(false);
    expect(boek.isGebruikt('P2')).toBe(true);
  });

  it('knows nothing of a toewijzing without lines', () => {
    const boek = maakBoek([]);
    expect([boek.open(7), boek.ingediend(7), boek.debet('P1'), boek.isGebruikt('P1')]).toEqual([
      [],
      [],
      undefined,
      false,
    ]);
  });

  it('is the same whatever the order of the lines', () => {
    const regels = [0, 1, 2, 3].flatMap((n) => [
      { ...DEBET, referentieNummer: `D${n}`, toewijzingNummer: n % 2, stand: n === 3 ? 'afgewezen' : 'toegekend' },
      ...(n < 2
        ? [{ ...CREDIT, referentieNummer: `C${n}`, vorigReferentieNummer: `D${n}`, toewijzingNummer: n % 2 }]
        : []),
    ]) as StandPrestatie[];
    const opgemaakt = (rij: readonly StandPrestatie[]): unknown => {
      const boek = maakBoek(rij);
      return [0, 1].map((nummer) =>
        boek
          .open(nummer)
          .map((p) => p.referentieNummer)
          .sort(),
      );
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(regels, { minLength: regels.length }), (rij) => {
        expect(opgemaakt(rij)).toEqual([['D2'], []]);
      }),
    );
  });
});
