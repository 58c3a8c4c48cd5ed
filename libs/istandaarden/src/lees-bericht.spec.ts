import { voorbeeld } from '../test/voorbeelden.ts';
import { leesBericht } from './lees-bericht.ts';

const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

describe('leesBericht', () => {
  it('hands each Client on once, also when the fast reader gave up halfway', () => {
    const gezien: [string, number][] = [];
    // A comment behind the last Client: the fast reader has handed two on by then, the thorough one begins again.
    const tekst = voorbeeld('JW323').replace('</jw323:Clienten>', '<!-- einde --></jw323:Clienten>');
    const r = leesBericht(bytes(tekst), { opClient: (c, n) => gezien.push([c.bsn, n]) });
    expect(r.uitkomst).toBe('goed');
    expect(gezien).toEqual([
      ['999910000', 1],
      ['999910012', 2],
    ]);
  });

  it('gives the findings of the thorough reader', () => {
    const r = leesBericht(bytes(voorbeeld('JW319').replace('>488<', '>489<')));
    expect(r).toMatchObject({
      uitkomst: 'fout',
      bericht: 'JW319',
      bevindingen: [{ pad: '/Bericht/Header/BerichtCode' }],
    });
  });

  it('says why something is no message', () => {
    expect(leesBericht(bytes('PK\u0003\u0004'))).toMatchObject({ uitkomst: 'onleesbaar', fout: { code: 'BINAIR' } });
    expect(leesBericht(bytes(''))).toMatchObject({ uitkomst: 'onleesbaar', fout: { code: 'LEEG' } });
  });
});
