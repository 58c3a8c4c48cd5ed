import { takeRandom } from './random.ts';

it('never hands out the same bytes twice, also over the edge of the stock', () => {
  const gezien = new Set(Array.from({ length: 3_000 }, () => takeRandom(16).toString('hex')));
  expect(gezien.size).toBe(3_000);
  expect(takeRandom(40_000)).toHaveLength(40_000);
});
