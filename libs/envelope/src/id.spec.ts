import { idTime, newId, newReferentienummer } from './id.ts';

describe('ids', () => {
  it('an id carries the millisecond of its making and sorts by it', () => {
    const before = Date.now();
    const a = newId();
    const b = newId();
    expect(idTime(a)).toBeGreaterThanOrEqual(before);
    expect(a < b).toBe(true);
  });

  it('ids of one process strictly rise, also within a millisecond', () => {
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('a referentienummer fits the lower-case UUID v4 pattern of GGk 0210', () => {
    expect(newReferentienummer()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
