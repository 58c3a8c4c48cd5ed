import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { berichtNamen, leesBericht, leesGrondig, leesKop, schrijfBericht } from '../src/index.ts';
import { canoniek, CONTRACT, eigenXsd, isGeldig, OFFICIEEL, officieleXsd, voorbeeldPad } from './voorbeelden.ts';

let werkmap: string;
beforeAll(() => void (werkmap = mkdtempSync(join(tmpdir(), 'rondreis-'))));
afterAll(() => rmSync(werkmap, { recursive: true }));

/** Reads a file, writes what was read, and compares the two as canonical XML. */
function isRondreisGelijk(bestand: string): boolean {
  const gelezen = leesGrondig(readFileSync(bestand));
  if (gelezen.uitkomst !== 'goed') throw new Error(`${bestand} is ${gelezen.uitkomst}`);
  const terug = join(werkmap, 'terug.xml');
  writeFileSync(terug, schrijfBericht(gelezen.bericht, gelezen.waarde as never));
  return canoniek(bestand) === canoniek(terug);
}

describe('the own examples', () => {
  it('exist for every message and nothing else', () => {
    const bestanden = readdirSync(join(CONTRACT, 'voorbeelden')).sort();
    expect(bestanden).toEqual([...berichtNamen()].map((n) => `${n}.xml`).sort());
  });

  it.each(berichtNamen())('%s is good for both readers, which give the same value', (naam) => {
    const bytes = readFileSync(voorbeeldPad(naam));
    const grondig = leesGrondig(bytes);
    expect(grondig).toMatchObject({ uitkomst: 'goed', bericht: naam, versie: '3.2', bevindingen: [] });
    expect(leesBericht(bytes)).toEqual(grondig);
  });

  it.each(berichtNamen())('%s is valid for the own schema, and for the official one', (naam) => {
    expect(isGeldig(voorbeeldPad(naam), eigenXsd(naam))).toBe(true);
    const officieel = officieleXsd(naam);
    if (officieel === null) console.log(`overgeslagen: geen officiële XSD van ${naam}`);
    else expect(isGeldig(voorbeeldPad(naam), officieel)).toBe(true);
  });

  it.each(berichtNamen())('%s survives reading and writing byte for byte', (naam) => {
    const bytes = readFileSync(voorbeeldPad(naam));
    const gelezen = leesGrondig(bytes);
    if (gelezen.uitkomst !== 'goed') throw new Error('onverwacht');
    expect(Buffer.from(schrijfBericht(gelezen.bericht, gelezen.waarde as never)).equals(bytes)).toBe(true);
    expect(isRondreisGelijk(voorbeeldPad(naam))).toBe(true);
  });

  it.each(berichtNamen())('%s has a head with afzender and ontvanger of the right kind', (naam) => {
    const gelezen = leesGrondig(readFileSync(voorbeeldPad(naam)));
    if (gelezen.uitkomst !== 'goed') throw new Error('onverwacht');
    const kop = leesKop(gelezen);
    expect([kop.afzender, kop.ontvanger].sort()).toEqual(['0351', '98765432']);
    expect(kop.verzender === kop.afzender).toBe(kop.retour === null);
  });
});

const OORDEEL: Readonly<Record<string, string>> = { JW315: 'fout', JW318: 'fout' };

describe('the official examples', () => {
  const bestanden = ['ijw-3.2', 'iwmo-3.2'].flatMap((release) => {
    const pad = join(OFFICIEEL, release, 'voorbeelden');
    return existsSync(pad) ? readdirSync(pad).map((f) => join(pad, f)) : [];
  });
  if (bestanden.length === 0) console.log('overgeslagen: geen officiële voorbeelden');

  it('are judged as the standard itself judges them, and the valid ones survive reading and writing', () => {
    for (const bestand of bestanden) {
      const naam = bestand.slice(-9, -4);
      const { uitkomst } = leesGrondig(readFileSync(bestand));
      expect([naam, uitkomst]).toEqual([naam, OORDEEL[naam] ?? 'goed']);
      if (uitkomst === 'goed') expect([naam, isRondreisGelijk(bestand)]).toEqual([naam, true]);
    }
  });
});
