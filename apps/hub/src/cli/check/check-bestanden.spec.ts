import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBestanden } from './check-bestanden.ts';

const WORTEL = join(import.meta.dirname, '../../../../..');
const EIGEN = join(WORTEL, 'contracts/istandaarden/3.2/voorbeelden');
const OFFICIEEL = join(WORTEL, '../shared/standaarden/ijw-3.2/voorbeelden');
const jw301 = readFileSync(join(EIGEN, 'JW301.xml'), 'utf8');

let map: string;
beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'check-'))));
afterEach(() => rmSync(map, { recursive: true }));

function bestand(naam: string, inhoud: string): string {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud);
  return pad;
}

function check(...bestanden: string[]): { exit: number; regels: string[] } {
  let tekst = '';
  const exit = checkBestanden(bestanden, false, (t) => (tekst += t));
  return { exit, regels: tekst.trimEnd().split('\n') };
}

function checkJson(...bestanden: string[]): { exit: number; uit: Record<string, unknown>[] } {
  let tekst = '';
  const exit = checkBestanden(bestanden, true, (t) => (tekst += t));
  return {
    exit,
    uit: tekst
      .trimEnd()
      .split('\n')
      .map((r) => JSON.parse(r) as Record<string, unknown>),
  };
}

describe('hub check', () => {
  it('finds all own examples good', () => {
    const bestanden = readdirSync(EIGEN).map((n) => join(EIGEN, n));
    const { exit, regels } = check(...bestanden);
    expect(exit).toBe(0);
    expect(regels.at(-1)).toBe(`${bestanden.length} bestanden: ${bestanden.length} goed, 0 fout, 0 onleesbaar`);
  });

  it('gives one line per finding with path and line, and one that sums up', () => {
    const fout = bestand(
      'fout.xml',
      jw301.replace(/(Dagtekening>)[^<]+/, '$12026-02-30').replace(/(Geslacht>)./, '$19'),
    );
    const { exit, regels } = check(fout);
    expect(exit).toBe(1);
    expect(regels).toHaveLength(3);
    expect(regels[0]).toMatch(
      /fout\.xml:\d+: \/Bericht\/Header\/BerichtIdentificatie\/Dagtekening: .*2026-02-30.*toegestaan.* \[XSD\]$/,
    );
    expect(regels[1]).toMatch(/fout\.xml:\d+: \/Bericht\/Client\/Geslacht: .* \[XSD\]$/);
    expect(regels[2]).toBe(`${fout}: fout, 2 bevindingen (JW301 3.2)`);
  });

  it('gives one JSON object per file', () => {
    const [goed, fout] = [bestand('goed.xml', jw301), bestand('fout.xml', jw301.replace(/(Geslacht>)./, '$19'))];
    const { exit, uit } = checkJson(goed, fout);
    expect(exit).toBe(1);
    expect(uit[0]).toEqual({ bestand: goed, bericht: 'JW301', versie: '3.2', uitkomst: 'goed', bevindingen: [] });
    expect(Object.keys(uit[1] ?? {})).toEqual(['bestand', 'bericht', 'versie', 'uitkomst', 'bevindingen']);
    expect(uit[1]).toMatchObject({
      uitkomst: 'fout',
      bevindingen: [{ niveau: 1, regel: 'XSD', code: null, pad: '/Bericht/Client/Geslacht' }],
    });
  });

  it.each([
    ['a folder', () => map, 'BESTAND_IS_MAP'],
    ['a file that is not there', () => join(map, 'weg.xml'), 'BESTAND_ONTBREEKT'],
    ['an empty file', () => bestand('leeg.xml', ''), 'LEEG'],
    ['something else than XML', () => bestand('x.txt', 'Geachte heer'), 'GEEN_XML'],
    ['another message', () => bestand('x.xml', '<x/>'), 'ONBEKEND_BERICHT'],
    ['another release', () => bestand('oud.xml', jw301.replaceAll('3_2', '3_1')), 'ONBEKENDE_VERSIE'],
  ])('exits 2 and says why on %s', (_wat, maak, code) => {
    const pad = maak();
    const { exit, uit } = checkJson(pad);
    expect(exit).toBe(2);
    expect(uit).toMatchObject([{ bestand: pad, uitkomst: 'onleesbaar', bevindingen: [], fout: { code } }]);
  });

  it('reads no more of a file than a message may have', () => {
    const groot = bestand('groot.xml', jw301);
    truncateSync(groot, 3_000_000_000);
    const { exit, uit } = checkJson(groot);
    expect(exit).toBe(2);
    expect(uit).toMatchObject([{ fout: { code: 'TE_GROOT' } }]);
  });

  it('exits with the worst of all files, wherever it stands', () => {
    const [goed, fout] = [bestand('goed.xml', jw301), bestand('fout.xml', jw301.replace(/(Geslacht>)./, '$19'))];
    expect(check(goed, map, fout).exit).toBe(2);
    expect(check(fout, goed).exit).toBe(1);
  });

  it('shows control characters in a file name instead of obeying them', () => {
    const { regels } = check(join(map, 'a\u001b[31m\u0007.xml'));
    expect(regels[0]).toContain('a\\x1b[31m\\x07.xml: onleesbaar: Het bestand bestaat niet.');
  });

  const opOfficiele = existsSync(OFFICIEEL) ? it : it.skip;
  if (!existsSync(OFFICIEEL))
    console.log('Overgeslagen: de officiële voorbeelden (../shared/standaarden) zijn er niet.');
  opOfficiele('finds of the official samples 12 good, and the three known faults in the other two', () => {
    const bestanden = readdirSync(OFFICIEEL).map((n) => join(OFFICIEEL, n));
    const { exit, uit } = checkJson(...bestanden);
    const regels = (b: unknown): unknown => (b as { regelnummer: number }[]).map((x) => x.regelnummer);
    expect(exit).toBe(1);
    expect(uit.filter((c) => c['uitkomst'] === 'goed')).toHaveLength(12);
    expect(uit.filter((c) => c['uitkomst'] === 'fout').map((c) => [c['bericht'], regels(c['bevindingen'])])).toEqual([
      ['JW315', [44, 66]],
      ['JW318', [33]],
    ]);
  });
});
