import { readFileSync } from 'node:fs';
import { voorbeeldPad } from '../test/voorbeelden.ts';
import type { BerichtNaam } from './generated/3.2/berichten.ts';
import { leesGrondig } from './grondig/lees-grondig.ts';
import { leesKop, type Kop } from './kop.ts';

function kopVan(naam: BerichtNaam): Kop {
  const gelezen = leesGrondig(readFileSync(voorbeeldPad(naam)));
  if (gelezen.uitkomst !== 'goed') throw new Error(`${naam} is ${gelezen.uitkomst}`);
  return leesKop(gelezen);
}

describe('leesKop', () => {
  it('of a heenbericht', () => {
    expect(kopVan('JW301')).toEqual({
      afzender: '0351',
      ontvanger: '98765432',
      verzender: '0351',
      bestemmeling: '98765432',
      identificatie: '351000001',
      dagtekening: '2026-09-14',
      retour: null,
      declaratie: null,
      bsns: ['999910000'],
    });
  });

  it('of a retourbericht: afzender and identification of the heenbericht, sent the other way', () => {
    expect(kopVan('JW302')).toMatchObject({
      afzender: '0351',
      verzender: '98765432',
      bestemmeling: '0351',
      identificatie: '351000001',
      retour: { identificatie: 'R00000001', dagtekening: '2026-11-03' },
    });
  });

  it('of a 325: its own, with the declaratie it answers', () => {
    expect(kopVan('WMO325')).toMatchObject({
      verzender: '0351',
      identificatie: '351000020',
      retour: null,
      declaratie: { identificatie: '987000010', dagtekening: '2026-11-02' },
    });
  });

  it('names every client once, and none where the message has none', () => {
    expect(kopVan('JW323').bsns).toEqual(['999910000', '999910012']);
    expect(kopVan('JW325').bsns).toEqual(['999910000']);
    expect(kopVan('JW317').bsns).toEqual(['999910000']);
    expect(kopVan('JW319').bsns).toEqual([]);
    expect(kopVan('WMO320').bsns).toEqual([]);
  });
});
