import { PartitionPicker } from './partition-picker.ts';

const fresh = (...partities: number[]) => partities.map((partitie) => ({ partitie, pogingen: 0 }));

describe('PartitionPicker', () => {
  it('goes round, so that each partition gets its turn', () => {
    const picker = new PartitionPicker();
    picker.take([1, 2], false);
    picker.release([1, 2]);
    expect(picker.pick(fresh(1, 2, 3, 9))).toEqual({ partities: [3, 9, 1, 2], retry: false, heavy: false });
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
    expect(picker.pick(heads)).toEqual({ partities: [1], retry: true, heavy: false });
    picker.take([1], true);
    expect(picker.pick(heads)).toEqual({ partities: [3], retry: false, heavy: false });
    picker.release([1]);
    expect(picker.pick(heads)).toEqual({ partities: [2], retry: true, heavy: false });
  });

  it('takes a heavy partition alone and at once, also one that failed, and no second beside it', () => {
    const picker = new PartitionPicker();
    const heads = [...fresh(1, 2), { partitie: 64, pogingen: 3 }, ...fresh(65)];
    expect(picker.pick(heads)).toEqual({ partities: [64], retry: false, heavy: true });
    picker.take([64], false);
    expect(picker.pick(heads)).toEqual({ partities: [1, 2], retry: false, heavy: false });
    picker.release([64]);
    expect(picker.pick(fresh(65))).toEqual({ partities: [65], retry: false, heavy: true });
  });
});
