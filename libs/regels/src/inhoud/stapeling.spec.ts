import fc from 'fast-check';
import { stapelen } from '../overlap.ts';
import { stapelingen } from './stapeling.ts';

const dag = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`);
const product = fc.option(
  fc
    .record({ categorie: fc.constantFrom('02', '11'), code: fc.constantFrom('A', 'B', undefined) })
    .map(({ categorie, code }) => ({ categorie, ...(code === undefined ? {} : { code }) })),
);
const periode = fc.record({ product, begin: dag, eind: fc.option(dag, { freq: 3 }) });

describe('which products stack', () => {
  it('is the verdict of comparing every pair, also when a period ends before it begins', () => {
    fc.assert(
      fc.property(fc.array(periode, { maxLength: 12 }), fc.constantFrom('jw', 'wmo'), (perioden, domein) => {
        const uit = stapelingen(perioden, domein);
        perioden.forEach((a, i) => {
          const anderen = perioden.flatMap((b, j) => (i !== j && stapelen(a, b, domein) ? [j] : []));
          if (uit[i] === null) expect(anderen).toEqual([]);
          else expect(anderen).toContain(uit[i]);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
