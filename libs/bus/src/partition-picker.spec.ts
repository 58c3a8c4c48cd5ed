import { PartitionPicker } from './partition-picker.ts';

const fresh = (...partities: number[]) => partities.map((partitie) => ({ partitie, pogingen: 0 }));

describe('PartitionPicker', () => {
  it('goes round, so that each partition gets its turn', () => {
    const picker = new PartitionPicker();
    picker.take([1, 2], false);
    picker.release([1, 2]);
    expect(picker.pick(fresh(1, 2, 3, 9))).toEqual({ partities: [3, 9, 1, 2], retry: false });
  });

  it('leaves alone what is claimed', () => {
    const picker = new PartitionPicker();
    picker.take([4], false);
    expect(picker.pick(fresh(4))).toBeUndefined();
    expect(picker.pick(fresh(4, 5))?.partities).toEqual([5]);
  });

  it('takes a partition that failed alone, and one such at a time', () => {
    const picker = new PartitionPicker();
    const heads = [{ partitie: 1, pogingen: 2 }, { partitie: 2, pogingen: 1 }, ...fresh(3)];
    expect(picker.pick(heads)).toEqual({ partities: [1], retry: true });
    picker.take([1], true);
    expect(picker.pick(heads)).toEqual({ partities: [3], retry: false });
    picker.release([1]);
    expect(picker.pick(heads)).toEqual({ partities: [2], retry: true });
  });
});
