import { leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { readVectors } from '../../../../test/support/vectors.ts';
import { momentNa } from './moment.ts';

describe('momentNa', () => {
  it.each([
    ['nothing of that day', '2025-11-03T23:00:00', '09:00:00'],
    ['an earlier version', '2025-11-04T08:59:59', '09:00:00'],
    ['a version of the same second', '2025-11-04T09:00:00', '09:00:01'],
    ['a later version', '2025-11-04T10:59:59.5', '11:00:00'],
    ['the last second', '2025-11-04T23:59:59', '23:59:59'],
  ])('after %s', (_wat, op, tijd) => {
    const [vector] = readVectors(`bericht: JW317\ntoewijzing.1: op=${op}`);
    expect(momentNa(leesStandvector(vector!).stand, '09:00:00')).toEqual({ datum: '2025-11-04', tijd });
  });
});
