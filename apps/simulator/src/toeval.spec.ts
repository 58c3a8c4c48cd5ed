import { openToeval } from './toeval.ts';

describe('toeval', () => {
  it('gives the same stream for the same seed and names, and another one for others', () => {
    const reeks = (...namen: string[]): number[] => {
      const toeval = openToeval('zaad', ...namen);
      return Array.from({ length: 5 }, () => toeval.getal());
    };
    expect(reeks('a')).toEqual(reeks('a'));
    expect(reeks('a')).not.toEqual(reeks('b'));
    expect(reeks('a', 'b')).not.toEqual(reeks('ab'));
  });

  it('stays within its bounds and reaches them', () => {
    const toeval = openToeval('grenzen');
    const getrokken = new Set(Array.from({ length: 500 }, () => toeval.tussen(3, 6)));
    expect([...getrokken].sort()).toEqual([3, 4, 5, 6]);
  });

  it('draws referentienummers that fit the pattern of GGk 0210', () => {
    const toeval = openToeval('uuid');
    const uuids = Array.from({ length: 100 }, () => toeval.uuid());
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(uuids).size).toBe(100);
  });
});
