import fc from 'fast-check';
import { Base64Lezer, ruimte } from './base64-lezer.ts';
import { EnvelopFout } from './envelop-fout.ts';

function decodeer(tekst: string, stap = tekst.length || 1): string {
  const lezer = new Base64Lezer();
  const uit: Uint8Array[] = [];
  for (let i = 0; i < tekst.length; i += stap) {
    const stuk = Buffer.from(tekst.slice(i, i + stap));
    uit.push(lezer.push(stuk, new Uint8Array(ruimte(stuk.length))));
  }
  lezer.einde();
  return Buffer.concat(uit).toString('latin1');
}

describe('Base64Lezer', () => {
  it('gives back any bytes, cut anywhere, wrapped or not', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom('', '\n', '\r\n', '&#13;\n', '&#xD;'),
        (bytes, stap, einde) => {
          const tekst = Buffer.from(bytes)
            .toString('base64')
            .replace(/.{1,76}/g, (regel) => regel + einde);
          expect(decodeer(tekst, stap)).toBe(Buffer.from(bytes).toString('latin1'));
        },
      ),
    );
  });

  it.each([
    ['letters outside the alphabet', '!!!!'],
    ['the URL alphabet', 'ab-_'],
    ['an incomplete group', 'QUJ'],
    ['padding in front', '=QUI'],
    ['text behind padding', 'QQ==QUJD'],
    ['padding with one of two', 'QQ='],
    ['too much padding', 'QUI=='],
    ['bits left over behind one byte', 'QR=='],
    ['bits left over behind two bytes', 'QUJ='],
    ['a reference to a letter outside the alphabet', 'QUI&#33;'],
    ['a named reference', 'QUJD&amp;'],
    ['a reference that does not end', 'QUJD&#13'],
    ['an endless reference', 'QUJD&#0000000000013;'],
    ['a byte order mark', '\ufeffQUJD'],
  ])('refuses %s', (_naam, tekst) => {
    expect(() => decodeer(tekst)).toThrow(EnvelopFout);
    expect(() => decodeer(tekst, 1)).toThrow(EnvelopFout);
  });

  it('takes an empty text for no bytes', () => {
    expect(decodeer(' \n ')).toBe('');
  });
});
