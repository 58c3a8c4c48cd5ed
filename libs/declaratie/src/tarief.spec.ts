import fc from 'fast-check';
import type { Eenheid } from '#hub/istandaarden';
import { AANBIEDER, alsTarieven } from '../../../test/builders/prestatie-vector.ts';
import { testVectors } from '../../../test/support/vectors.ts';
import { maakAfspraken } from './afspraken.ts';
import { bedragVan, productTarief, zoekTarief } from './tarief.ts';

describe('the tarief of a line', () => {
  testVectors(new URL('../vectors/tarief.txt', import.meta.url), (vector) => {
    const [, eenheid, volume] = /^eenheid=(\d\d) volume=(\d+)$/.exec(vector.need('regel')) ?? [];
    const afspraken = maakAfspraken({ producten: null, tarieven: alsTarieven(vector) }, AANBIEDER);
    const tarief = zoekTarief(afspraken, '45A04', eenheid as Eenheid, '2025-11-01');
    const gevonden = tarief ? `tarief=${productTarief(tarief)} bedrag=${bedragVan(tarief, Number(volume))}` : '-';
    expect(gevonden).toBe(vector.need('verwacht'));
  });

  it('is rounded half up exactly, as whole numbers of any size would be', () => {
    const getal = fc.integer({ min: 0, max: 94_000_000 });
    fc.assert(
      fc.property(getal, getal, (uur, minuten) => {
        const exact = (2n * BigInt(uur) * BigInt(minuten) + 60n) / 120n;
        expect(BigInt(bedragVan({ tarief: uur, basis: 'uur' }, minuten))).toBe(exact);
        expect(productTarief({ tarief: uur, basis: 'uur' })).toBe(Math.floor((2 * uur + 60) / 120));
      }),
    );
  });
});
