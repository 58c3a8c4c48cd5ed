import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesGrondig } from '#hub/istandaarden';
import { leesStand } from '#hub/regels';
import { naarDatum } from '../toets/naar-datum.ts';
import { naarStand } from '../toets/naar-stand.ts';
import { type Antwoord, beantwoord, type RetourOpties } from './beantwoord.ts';

const EIGEN = join(import.meta.dirname, '../../../../../contracts/istandaarden/3.2/voorbeelden');
const jw305 = readFileSync(join(EIGEN, 'JW305.xml'), 'utf8');
const DAG = '2099-01-01';

let map: string;
beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'retour-'))));
afterEach(() => rmSync(map, { recursive: true }));

function retour(inhoud: string, opties: Partial<RetourOpties> = {}): Antwoord {
  const pad = join(map, 'heen.xml');
  writeFileSync(pad, inhoud);
  return beantwoord(pad, { maatstaf: naarDatum(DAG), identificatie: null, ...opties });
}

/** The retourbericht of an answer, as its reader sees it. */
function gelezen({ bytes }: Antwoord): { bericht: string; header: Record<string, unknown>; client?: unknown } {
  const r = leesGrondig(bytes ?? new Uint8Array());
  if (r.uitkomst !== 'goed') throw new Error(JSON.stringify(r));
  return { bericht: r.bericht, ...(r.waarde as object) } as never;
}

function stand(gemeente: string, peildatum = DAG): RetourOpties['maatstaf'] {
  const r = leesStand(JSON.stringify({ domein: 'Jw', gemeente, peildatum }));
  if (r.uitkomst !== 'goed') throw new Error(JSON.stringify(r.problemen));
  return naarStand(r.stand, { isGemeente: () => true });
}

describe('hub retour', () => {
  it('answers a good message with a Header, and says nothing', () => {
    const antwoord = retour(jw305);
    expect(antwoord).toMatchObject({ exit: 0, meldingen: [] });
    const { bericht, header, client } = gelezen(antwoord);
    expect(bericht).toBe('JW306');
    expect(header).toMatchObject({ dagtekeningRetour: DAG, identificatieRetour: expect.stringMatching(/^\w{12}$/) });
    expect([header['retourCodes'], client]).toEqual([undefined, undefined]);
  });

  it('gives the same bytes for the same file, and takes an identificatie', () => {
    expect(retour(jw305)).toEqual(retour(jw305));
    expect(gelezen(retour(jw305, { identificatie: 'EIGEN 1' })).header['identificatieRetour']).toBe('EIGEN 1');
    expect(gelezen(retour(`${jw305}\n`)).header['identificatieRetour']).not.toBe(
      gelezen(retour(jw305)).header['identificatieRetour'],
    );
  });

  it('rejects what is wrong inside the message with 0001, and says where', () => {
    const product = /<jw305:StartProduct>[^]*<\/jw305:StartProduct>/.exec(jw305)?.[0] ?? '';
    const antwoord = retour(jw305.replace(product, product + product));
    expect(antwoord.exit).toBe(1);
    expect(antwoord.meldingen.join('\n')).toMatch(
      /heen\.xml:\d+: \/Bericht\/Client\/StartProducten\/StartProduct\[2\]: .*\[TR101, 0001\]/,
    );
    expect(gelezen(antwoord).header['retourCodes']).toEqual(['0001']);
  });

  it('knows the day without a state, and with one what happened before', () => {
    const vroeg = retour(jw305, { maatstaf: naarDatum('2000-01-01') });
    expect([vroeg.exit, gelezen(vroeg).header['retourCodes']]).toEqual([1, ['8848']]);
    const metStand = retour(jw305, { maatstaf: stand('0351') });
    expect([metStand.exit, gelezen(metStand).header['retourCodes']]).toEqual([1, ['0200']]);
    expect(JSON.stringify(gelezen(metStand).client)).toContain('9019');
  });

  it.each([
    ['no file', '', 2, /Het bestand is leeg/],
    ['no message', '<x/>', 2, /geen bericht van iWmo of iJw/],
    ['not by its schema', jw305.replace(/(StatusAanlevering>)./, '$17'), 2, /StatusAanlevering[^]*Fo01 met StUF055/],
    ['a retourbericht', readFileSync(join(EIGEN, 'JW306.xml'), 'utf8'), 3, /zelf een antwoord/],
    ['a 325', readFileSync(join(EIGEN, 'WMO325.xml'), 'utf8'), 3, /zelf een antwoord/],
    ['a 323', readFileSync(join(EIGEN, 'WMO323.xml'), 'utf8'), 3, /declaratie-antwoord \(325\)/],
  ] as const)('writes nothing for %s', (_wat, inhoud, exit, melding) => {
    const antwoord = retour(inhoud);
    expect(antwoord).toMatchObject({ exit, bytes: null });
    expect(antwoord.meldingen.join('\n')).toMatch(melding);
  });

  it('writes nothing for a message of another gemeente or law than the state', () => {
    expect(retour(jw305, { maatstaf: stand('0363') })).toMatchObject({ exit: 2, bytes: null });
    const wmo305 = readFileSync(join(EIGEN, 'WMO305.xml'), 'utf8');
    const antwoord = retour(wmo305, { maatstaf: stand('0351') });
    expect(antwoord).toMatchObject({ exit: 2, bytes: null });
    expect(antwoord.meldingen).toEqual([
      expect.stringMatching(/heen\.xml: Het bericht en de stand zijn niet van dezelfde wet/),
    ]);
  });

  it('never has more than a path to say of a person', () => {
    const bsn = /<jw305:Bsn>(\d+)</.exec(jw305)?.[1] ?? '';
    const { meldingen } = retour(jw305, { maatstaf: stand('0351') });
    expect(bsn).toMatch(/^\d{9}$/);
    expect(meldingen.length).toBeGreaterThan(0);
    expect(meldingen.join()).not.toContain(bsn);
  });
});
