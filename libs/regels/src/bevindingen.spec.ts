import { leesGrondig } from '#hub/istandaarden';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maakBevindingen } from './bevindingen.ts';
import type { Plek, Vaststelling } from './regel.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../../contracts/istandaarden/3.2/voorbeelden/JW301.xml'));
const vondst = (...plek: Plek): Vaststelling => ({ plek, regel: 'TR332', niveau: 3, code: '9332', melding: 'Zin.' });
const regelVan = (tag: string, nummer = 1): number =>
  bytes.toString('utf8').split(`<jw301:${tag}>`).slice(0, nummer).join('').split('\n').length;

describe('maakBevindingen', () => {
  it('gives each finding the path and line of its element, in the order of the message', () => {
    expect(leesGrondig(bytes).uitkomst).toBe('goed');
    const bevindingen = maakBevindingen(
      'JW301',
      [vondst('client', 'toegewezenProducten', 1), vondst('header'), vondst('client', 'toegewezenProducten', 0)],
      bytes,
    );
    const rest = { niveau: 3, regel: 'TR332', code: '9332', melding: 'Zin.' };
    const product = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct';
    expect(bevindingen).toEqual([
      { ...rest, pad: '/Bericht/Header', regelnummer: regelVan('Header') },
      { ...rest, pad: `${product}[1]`, regelnummer: regelVan('ToegewezenProduct') },
      { ...rest, pad: `${product}[2]`, regelnummer: regelVan('ToegewezenProduct', 2) },
    ]);
  });

  it('has nothing of a rule that people need not see', () => {
    const [bevinding] = maakBevindingen('JW301', [{ ...vondst('client'), gegevens: { x: 1 } }], bytes);
    expect(Object.keys(bevinding ?? {})).toEqual(['niveau', 'regel', 'code', 'pad', 'regelnummer', 'melding']);
  });

  it('stops at ten thousand and says how many more there are', () => {
    const bevindingen = maakBevindingen('JW301', Array(10_003).fill(vondst('client')), bytes);
    expect(bevindingen).toHaveLength(10_001);
    expect(bevindingen.at(-1)).toMatchObject({
      regelnummer: null,
      melding: 'Er zijn nog 3 bevindingen die hier niet staan.',
    });
  });

  it('counts those that the judge did not keep', () => {
    const bevindingen = maakBevindingen('JW301', [vondst('client')], bytes, 7);
    expect(bevindingen.at(-1)).toMatchObject({ melding: 'Er zijn nog 7 bevindingen die hier niet staan.' });
  });
});
