import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesStand, type Stand } from '#hub/regels';
import { ALLEEN_INHOUD, type Maatstaf } from '../toets/maatstaf.ts';
import { naarStand } from '../toets/naar-stand.ts';
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

async function check(...bestanden: string[]): Promise<{ exit: number; regels: string[] }> {
  let tekst = '';
  const exit = await checkBestanden(bestanden, { json: false, maatstaf: ALLEEN_INHOUD }, (t) => (tekst += t));
  return { exit, regels: tekst.trimEnd().split('\n') };
}

function checkJson(...bestanden: string[]): Promise<{ exit: number; uit: Record<string, unknown>[] }> {
  return checkMet(ALLEEN_INHOUD, ...bestanden);
}

async function checkMet(
  maatstaf: Maatstaf,
  ...bestanden: string[]
): Promise<{ exit: number; uit: Record<string, unknown>[] }> {
  let tekst = '';
  const exit = await checkBestanden(bestanden, { json: true, maatstaf }, (t) => (tekst += t));
  return {
    exit,
    uit: tekst
      .trimEnd()
      .split('\n')
      .map((r) => JSON.parse(r) as Record<string, unknown>),
  };
}

describe('hub check', () => {
  it('finds all own examples good', async () => {
    const bestanden = readdirSync(EIGEN).map((n) => join(EIGEN, n));
    const { exit, regels } = await check(...bestanden);
    expect(exit).toBe(0);
    expect(regels.at(-1)).toBe(`${bestanden.length} bestanden: ${bestanden.length} goed, 0 fout, 0 onleesbaar`);
  });

  it('gives one line per finding with path and line, and one that sums up', async () => {
    const fout = bestand(
      'fout.xml',
      jw301.replace(/(Dagtekening>)[^<]+/, '$12026-02-30').replace(/(Geslacht>)./, '$19'),
    );
    const { exit, regels } = await check(fout);
    expect(exit).toBe(1);
    expect(regels).toHaveLength(3);
    expect(regels[0]).toMatch(
      /fout\.xml:\d+: \/Bericht\/Header\/BerichtIdentificatie\/Dagtekening: .*2026-02-30.*toegestaan.* \[XSD\]$/,
    );
    expect(regels[1]).toMatch(/fout\.xml:\d+: \/Bericht\/Client\/Geslacht: .* \[XSD\]$/);
    expect(regels[2]).toBe(`${fout}: fout, 2 bevindingen (JW301 3.2)`);
  });

  it('gives one JSON object per file', async () => {
    const [goed, fout] = [bestand('goed.xml', jw301), bestand('fout.xml', jw301.replace(/(Geslacht>)./, '$19'))];
    const { exit, uit } = await checkJson(goed, fout);
    expect(exit).toBe(1);
    expect(uit[0]).toEqual({ bestand: goed, bericht: 'JW301', versie: '3.2', uitkomst: 'goed', bevindingen: [] });
    expect(Object.keys(uit[1] ?? {})).toEqual(['bestand', 'bericht', 'versie', 'uitkomst', 'bevindingen']);
    expect(uit[1]).toMatchObject({
      uitkomst: 'fout',
      bevindingen: [{ niveau: 1, regel: 'XSD', code: null, pad: '/Bericht/Client/Geslacht' }],
    });
  });

  /** Two products with one number, and a Dagtekening in the future of any state below. */
  const jw301Dubbel = jw301.replaceAll(/(ToewijzingNummer>)[0-9]+/g, '$11');
  const gemeente = (code: string): Stand => {
    const gelezen = leesStand(JSON.stringify({ domein: 'Jw', gemeente: code, peildatum: '2020-01-01' }));
    if (gelezen.uitkomst !== 'goed') throw new Error(JSON.stringify(gelezen.problemen));
    return gelezen.stand;
  };
  const bronnen = { isGemeente: (code: string): boolean => code !== '9999' };

  it('finds what is wrong inside a message that is valid by its schema, with path and line', async () => {
    const pad = bestand('dubbel.xml', jw301Dubbel);
    const { exit, uit } = await checkJson(pad);
    expect(exit).toBe(1);
    const [controle] = uit as { bevindingen: { pad: string; regelnummer: number }[] }[];
    expect(Object.keys(controle ?? {})).toEqual(['bestand', 'bericht', 'versie', 'uitkomst', 'bevindingen']);
    expect(controle?.bevindingen).toContainEqual({
      niveau: 2,
      regel: 'TR101',
      code: '0001',
      pad: '/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]',
      regelnummer: jw301Dubbel.slice(0, jw301Dubbel.lastIndexOf('<jw301:ToegewezenProduct>')).split('\n').length,
      melding: expect.any(String),
    });
    expect((await check(pad)).regels[0]).toMatch(/dubbel\.xml:\d+: \/Bericht\/Client\/.+ \[TR101, 0001\]$/);
  });

  it('looks at levels 3 and 4 with a state, when there is nothing inside the message', async () => {
    const [goed, dubbel] = [bestand('goed.xml', jw301), bestand('dubbel.xml', jw301Dubbel)];
    const { exit, uit } = await checkMet(naarStand(gemeente('0351'), bronnen), goed, dubbel);
    expect(exit).toBe(1);
    const codes = (c: unknown): unknown =>
      [...new Set((c as { bevindingen: { niveau: number; regel: string; code: string }[] }).bevindingen)].map(
        (b) => `${b.niveau} ${b.regel} ${b.code}`,
      );
    expect(codes(uit[0])).toEqual(['4 TR135 8848']);
    expect(codes(uit[1])).not.toContain('4 TR135 8848');
  });

  it.each([
    ['another gemeente', jw301, '0363', 'STAND_ANDERE_GEMEENTE'],
    ['the other law', readFileSync(join(EIGEN, 'WMO301.xml'), 'utf8'), '0351', 'STAND_ANDER_DOMEIN'],
    ['another gemeente, though wrong inside', jw301Dubbel, '0363', 'STAND_ANDERE_GEMEENTE'],
  ])('refuses to judge a message by the state of %s', async (_wat, inhoud, code, fout) => {
    const pad = bestand('x.xml', inhoud);
    const { exit, uit } = await checkMet(naarStand(gemeente(code), bronnen), pad);
    expect(exit).toBe(2);
    expect(uit).toMatchObject([
      { bestand: pad, versie: '3.2', uitkomst: 'onleesbaar', bevindingen: [], fout: { code: fout } },
    ]);
    let tekst = '';
    await checkBestanden([pad], { json: false, maatstaf: naarStand(gemeente(code), bronnen) }, (t) => (tekst += t));
    expect(tekst).toMatch(/x\.xml: niet beoordeeld: Het bericht /);
  });

  it.each([
    ['a folder', () => map, 'BESTAND_IS_MAP'],
    ['a file that is not there', () => join(map, 'weg.xml'), 'BESTAND_ONTBREEKT'],
    ['an empty file', () => bestand('leeg.xml', ''), 'LEEG'],
    ['something else than XML', () => bestand('x.txt', 'Geachte heer'), 'GEEN_XML'],
    ['another message', () => bestand('x.xml', '<x/>'), 'ONBEKEND_BERICHT'],
    ['another release', () => bestand('oud.xml', jw301.replaceAll('3_2', '3_1')), 'ONBEKENDE_VERSIE'],
  ])('exits 2 and says why on %s', async (_wat, maak, code) => {
    const pad = maak();
    const { exit, uit } = await checkJson(pad);
    expect(exit).toBe(2);
    expect(uit).toMatchObject([{ bestand: pad, uitkomst: 'onleesbaar', bevindingen: [], fout: { code } }]);
  });

  it('reads no more of a file than a message may have', async () => {
    const groot = bestand('groot.xml', jw301);
    truncateSync(groot, 3_000_000_000);
    const { exit, uit } = await checkJson(groot);
    expect(exit).toBe(2);
    expect(uit).toMatchObject([{ fout: { code: 'TE_GROOT' } }]);
  });

  it('exits with the worst of all files, wherever it stands', async () => {
    const [goed, fout] = [bestand('goed.xml', jw301), bestand('fout.xml', jw301.replace(/(Geslacht>)./, '$19'))];
    expect((await check(goed, map, fout)).exit).toBe(2);
    expect((await check(fout, goed)).exit).toBe(1);
  });

  it('shows control characters in a file name instead of obeying them', async () => {
    const { regels } = await check(join(map, 'a\u001b[31m\u0007.xml'));
    expect(regels[0]).toContain('a\\x1b[31m\\x07.xml: onleesbaar: Het bestand bestaat niet.');
  });

  const opOfficiele = existsSync(OFFICIEEL) ? it : it.skip;
  if (!existsSync(OFFICIEEL))
    console.log('Overgeslagen: de officiële voorbeelden (../shared/standaarden) zijn er niet.');
  opOfficiele('finds of the official samples 10 good, and the known faults in the other four', async () => {
    const bestanden = readdirSync(OFFICIEEL).map((n) => join(OFFICIEEL, n));
    const { exit, uit } = await checkJson(...bestanden);
    const regels = (b: unknown): string[] =>
      (b as { niveau: number; regel: string; regelnummer: number }[]).map(
        ({ niveau, regel, regelnummer }) => `${niveau} ${regel} ${regelnummer}`,
      );
    expect(exit).toBe(1);
    expect(uit.filter((c) => c['uitkomst'] === 'goed')).toHaveLength(10);
    expect(uit.filter((c) => c['uitkomst'] === 'fout').map((c) => [c['bericht'], regels(c['bevindingen'])])).toEqual([
      ['JW315', ['1 XSD 44', '1 XSD 66']],
      ['JW317', ['2 CS003 35']],
      ['JW318', ['1 XSD 33']],
      ['JW323', ['2 TR101 95', '2 TR101 114']],
    ]);
  });
});
