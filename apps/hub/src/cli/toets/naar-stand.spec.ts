import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { naarStandBestand } from './naar-stand.ts';

let map: string;
beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'stand-'))));
afterEach(() => rmSync(map, { recursive: true }));

function bestand(inhoud: string): string {
  const pad = join(map, 'stand.json');
  writeFileSync(pad, inhoud);
  return pad;
}

describe('naarStandBestand', () => {
  it('judges by the day of the state', async () => {
    const pad = bestand('{ "domein": "Jw", "gemeente": "0351", "peildatum": "2026-07-03" }');
    expect((await naarStandBestand(pad)).peildatum).toBe('2026-07-03');
  });

  it('says everything that is wrong with the file, one line each, and exits 2', async () => {
    const pad = bestand('{ "domein": "Jw", "gemeente": "0351", "peildatum": "2026-02-30", "toewijzing": [] }');
    const fout: unknown = await naarStandBestand(pad).catch((e: unknown) => e);
    expect(fout).toMatchObject({ name: 'CommandError', exitCode: 2 });
    expect((fout as Error).message.split('\n')).toEqual([
      `De stand in ${pad} is niet te gebruiken; er is niets beoordeeld.`,
      expect.stringMatching(/^ {2}\$.*toewijzing/),
      expect.stringMatching(/^ {2}\$\.peildatum: /),
    ]);
  });

  it.each([
    ['a file that is not there', () => join(map, 'weg.json'), /Het bestand bestaat niet/],
    ['no JSON', () => bestand('geen JSON'), /\n {2}\$: /],
  ])('exits 2 on %s', async (_wat, pad, melding) => {
    await expect(naarStandBestand(pad())).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(melding),
    });
  });
});
