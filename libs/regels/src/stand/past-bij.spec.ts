import { type BerichtNaam, leesGrondig } from '#hub/istandaarden';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bezwaarTegenStand } from './past-bij.ts';
import type { Stand } from './stand.ts';

const VOORBEELDEN = join(import.meta.dirname, '../../../../contracts/istandaarden/3.2/voorbeelden');
const BESTAAND = new Set(['0351', '0363']);
const bronnen = { isGemeente: (code: string): boolean => BESTAAND.has(code) };
const stand = (domein: 'jw' | 'wmo', gemeente: string): Stand =>
  ({ domein, gemeente, peildatum: '2026-07-03' }) as Stand;

/** The example of a message, whose gemeente is 0351, or another one. */
function bezwaar(naam: BerichtNaam, domein: 'jw' | 'wmo', gemeente: string, inBericht = '0351'): unknown {
  const gelezen = leesGrondig(
    Buffer.from(readFileSync(join(VOORBEELDEN, `${naam}.xml`), 'utf8').replace('>0351<', `>${inBericht}<`)),
  );
  if (gelezen.uitkomst !== 'goed') throw new Error(`${naam} is ${gelezen.uitkomst}`);
  return bezwaarTegenStand(naam, gelezen.waarde, stand(domein, gemeente), bronnen);
}

describe('bezwaarTegenStand', () => {
  it.each<[BerichtNaam]>([['JW301'], ['JW305'], ['JW306'], ['JW319'], ['JW320'], ['JW323'], ['JW325']])(
    'finds the gemeente of a %s, whoever sends it',
    (naam) => {
      expect(bezwaar(naam, 'jw', '0351')).toBeNull();
      expect(bezwaar(naam, 'jw', '0363')).toEqual({ wat: 'gemeente', bericht: '0351', stand: '0363' });
    },
  );

  it('refuses the other law before anything else', () => {
    expect(bezwaar('WMO307', 'jw', '0363')).toEqual({ wat: 'domein' });
    expect(bezwaar('JW307', 'wmo', '0351')).toEqual({ wat: 'domein' });
  });

  it('lets a code that no list knows be judged: TR378 rejects it', () => {
    expect(bezwaar('JW305', 'jw', '0351', '9999')).toBeNull();
  });
});
