import { HEAVY_BYTES, HEAVY_LANES, isHeavyLane, isHeavyPartition, laneForSize, LANES, laneOf } from './lane.ts';

describe('laneOf', () => {
  it('is the same in every release: rows of an older release wait in the table', () => {
    expect(['', 'a', 'GGK', 'VECOZO|0351|café'].map(laneOf)).toEqual([5, 44, 40, 30]);
  });

  it('gives heavy lanes partitions of their own', () => {
    const heavy = Array.from({ length: 100 }, (_, i) => laneOf(laneForSize(`bron-${i}`, HEAVY_BYTES + 1)));
    expect(heavy.every(isHeavyPartition)).toBe(true);
    expect(new Set(heavy).size).toBe(HEAVY_LANES);
    expect(isHeavyLane(laneForSize('bron', HEAVY_BYTES))).toBe(false);
    expect(isHeavyPartition(laneOf(laneForSize('bron', HEAVY_BYTES)))).toBe(false);
  });

  it('spreads lanes evenly over all partitions', () => {
    const counts = new Array<number>(LANES).fill(0);
    for (let i = 0; i < 64_000; i++) counts[laneOf(`bestemming-${i}|dossier`)]!++;
    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(Math.max(...counts)).toBeLessThan(1200);
  });
});
