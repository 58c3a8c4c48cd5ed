import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { voorbeeldPad } from '../../test/voorbeelden.ts';
import type { Jw301 } from '../generated/3.2/bericht301.ts';
import { leesGrondig } from '../grondig/lees-grondig.ts';
import { schrijfBericht } from './schrijf-bericht.ts';

const gelezen = leesGrondig(readFileSync(voorbeeldPad('JW301')));
if (gelezen.uitkomst !== 'goed' || gelezen.bericht !== 'JW301') throw new Error('onverwacht');
const { waarde } = gelezen;
const metCommentaar = (commentaar: string): Jw301 => ({ ...waarde, client: { ...waarde.client, commentaar } });
const tekstVan = (w: Jw301): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(schrijfBericht('JW301', w));

describe('schrijfBericht', () => {
  it('writes UTF-8 without BOM, with CR LF and nothing but that', () => {
    const tekst = tekstVan(metCommentaar('een\ntwee'));
    expect(tekst.startsWith('<?xml version="1.0" encoding="UTF-8"?>\r\n<jw301:Bericht ')).toBe(true);
    expect(tekst.endsWith('</jw301:Bericht>\r\n')).toBe(true);
    expect(tekst.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('reads back what it wrote, whatever the text', () => {
    const teken = fc.oneof(
      fc.constantFrom('&', '<', '>', ']]>', '"', "'", '\r', '\n', '\r\n', '\t', ' ', '\u00a0', '\u2028', '\u0085'),
      fc.integer({ min: 0x20, max: 0xd7ff }).map((c) => String.fromCodePoint(c)),
      fc.integer({ min: 0x10000, max: 0x10ffff }).map((c) => String.fromCodePoint(c)),
    );
    const commentaar = fc.array(teken).map((t) => `x${t.join('')}`);
    fc.assert(
      fc.property(commentaar, (tekst) => {
        const w = metCommentaar(tekst);
        expect(leesGrondig(schrijfBericht('JW301', w))).toMatchObject({ uitkomst: 'goed', waarde: w });
      }),
    );
  });

  it('writes the same message in fewer bytes when asked', () => {
    const compact = schrijfBericht('JW301', waarde, { vorm: 'compact' });
    expect(compact.length).toBeLessThan(schrijfBericht('JW301', waarde).length * 0.8);
    expect(leesGrondig(compact)).toMatchObject({ uitkomst: 'goed', waarde });
  });

  it('puts elements in the order of the standard, not of the object', () => {
    const omgekeerd = Object.fromEntries(Object.entries(waarde.client).reverse()) as unknown as Jw301['client'];
    expect(tekstVan({ ...waarde, client: omgekeerd })).toBe(tekstVan(waarde));
  });

  it.each([
    [
      'a required element that is missing',
      { ...waarde, client: { ...waarde.client, bsn: undefined } },
      'Bsn ontbreekt',
    ],
    [
      'an empty list',
      { ...waarde, client: { ...waarde.client, toegewezenProducten: [] } },
      'ToegewezenProduct ontbreekt',
    ],
    ['a character that XML cannot hold', metCommentaar('x\u0000'), 'Commentaar bevat een teken dat in XML niet kan'],
    ['half an emoji', metCommentaar('x\ud83d'), 'Commentaar bevat een teken dat in XML niet kan'],
    [
      'a value that is none',
      { ...waarde, client: { ...waarde.client, bsn: null } },
      'Bsn heeft geen waarde om te schrijven',
    ],
  ])('refuses %s', (_wat, w, melding) => {
    expect(() => schrijfBericht('JW301', w as Jw301)).toThrow(new TypeError(melding));
  });
});
