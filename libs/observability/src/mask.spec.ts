import fc from 'fast-check';
import { MASKER, maskBsn, maskBsnInJson } from './mask.ts';

describe('maskBsn', () => {
  it.each([
    ['bsn 999900006 onbekend', `bsn ${MASKER} onbekend`],
    ['BSN999990019,999994542;', `BSN${MASKER},${MASKER};`],
    ['999900006', MASKER],
    ['x="999900006"', `x="${MASKER}"`],
  ])('masks every BSN in %j', (text, expected) => {
    expect(maskBsn(text)).toBe(expected);
  });

  it.each([
    ['fails the elfproef', 'nummer 999900007'],
    ['nine zeros', '000000000'],
    ['part of a longer number', '1999900006 en 9999000061'],
    ['part of a UUID', '01936f8a-1b2c-7abc-8def-a999900006bc'],
    ['part of a trace id', '4bf92f3577b34da6a3ce999900006abc'],
    ['AGB-code of eight digits', '65650001'],
  ])('leaves alone: %s', (_, text) => {
    expect(maskBsn(text)).toBe(text);
  });

  it('leaves no BSN behind in any text', () => {
    const bsn = fc.constantFrom('999900006', '999990019', '999994542');
    const niet = fc.string().map((s) => s.replace(/[0-9a-f-]/gi, ''));
    fc.assert(
      fc.property(niet, bsn, niet, bsn, (a, x, b, y) => {
        const masked = maskBsn(`${a} ${x}${b} ${y}`);
        return !masked.includes(x) && !masked.includes(y);
      }),
    );
  });
});

describe('maskBsnInJson', () => {
  it('keeps the line JSON when the BSN was a number, and masks keys and nested values', () => {
    const line = '{"a":999900006,"999900006":[1.999900006,"b 999990019"],"c":{"d":null,"e":true}}\n';
    expect(JSON.parse(maskBsnInJson(line))).toEqual({
      a: MASKER,
      [MASKER]: [1.999900006, `b ${MASKER}`],
      c: { d: null, e: true },
    });
  });

  it('returns the same line when nothing looks like a BSN', () => {
    const line = '{"time":1732456789012,"text":"klaar"}\n';
    expect(maskBsnInJson(line)).toBe(line);
  });
});
