import { Recent } from './recent.ts';

describe('what was used last', () => {
  it('forgets the oldest when the weight gets too much', () => {
    const recent = new Recent<string>(10);
    recent.onthoud('a', 'A', 6);
    recent.onthoud('b', 'B', 4);
    expect([recent.haal('a'), recent.haal('b')]).toEqual(['A', 'B']);
    recent.onthoud('c', 'C', 1);
    expect([recent.haal('a'), recent.haal('b'), recent.haal('c')]).toEqual([undefined, 'B', 'C']);
  });

  it('keeps nothing that is heavier than everything together', () => {
    const recent = new Recent<string>(10);
    recent.onthoud('a', 'A', 11);
    expect(recent.haal('a')).toBeUndefined();
  });

  it('a value under a known key counts once', () => {
    const recent = new Recent<string>(10);
    for (let i = 0; i < 5; i++) recent.onthoud('a', `A${i}`, 6);
    recent.onthoud('b', 'B', 4);
    expect(recent.haal('a')).toBe('A4');
    recent.vergeet('a');
    expect(recent.haal('a')).toBeUndefined();
  });
});
