import { readVectors } from './vectors.ts';

describe('vectors', () => {
  it('reads blocks, skips comments and keeps colons in values', () => {
    const [first, second] = readVectors('# about\nnaam: een\nurl: http://x\n\n\nnaam: twee\n');
    expect([first?.line, first?.take('naam'), first?.need('url'), second?.line, second?.take('naam')]).toEqual([
      2,
      'een',
      'http://x',
      6,
      'twee',
    ]);
  });

  it('takes keys by prefix', () => {
    const [vector] = readVectors('a.x: 1\na.y: 2\nb: 3');
    expect(vector?.takeAll('a.')).toEqual([
      ['x', '1'],
      ['y', '2'],
    ]);
    expect(vector?.take('a.x')).toBeUndefined();
  });

  it.each([
    ['a key that nothing takes', 'naam: een\nbsnn: 1', 'line 1: unused keys naam, bsnn'],
    ['a key that is missing', '\nnaam: een', 'line 2: no besluit'],
  ])('fails on %s', (_, text, message) => {
    const [vector] = readVectors(text);
    expect(() => (message.includes('unused') ? vector?.done() : vector?.need('besluit'))).toThrow(message);
  });

  it.each([
    ['a line without colon', 'naam', 'line 1: expected key: value'],
    ['a key that stands twice', 'a: 1\na: 2', 'line 1: a key stands twice in the block'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readVectors(text)).toThrow(message);
  });
});
