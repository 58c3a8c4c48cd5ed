import { pauzeNa } from './pauze.ts';

describe('pause between attempts', () => {
  const opties = { eerstePauzeMs: 100, grootstePauzeMs: 1_000 };

  it('doubles up to the longest', () => {
    expect([0, 1, 2, 3, 4, 500].map((n) => pauzeNa(n, opties, 0))).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });

  it('is at most halved by chance', () => {
    expect(pauzeNa(4, opties, 1)).toBe(500);
  });
});
