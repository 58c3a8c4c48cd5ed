import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from './fout.ts';
import { laadConfig } from './laad-config.ts';

describe('laadConfig', () => {
  it('names every problem of a broken file at once, with exit code 78', () => {
    const map = mkdtempSync(join(tmpdir(), 'hub-config-'));
    try {
      const pad = join(map, 'hub.config.yaml');
      writeFileSync(pad, 'stage: geheimewaarde\nonbekend: 1\n');
      const fout = vang(() => laadConfig(pad));
      expect(fout).toMatchObject({ exitCode: 78 });
      const regels = fout.message.split('\n');
      expect(regels[0]).toContain(pad);
      expect(regels.slice(1).map((r) => r.trim().split(':')[0])).toEqual(
        expect.arrayContaining(['stage', 'onbekend', 'gemeente']),
      );
      expect(fout.message).not.toContain('geheimewaarde');
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  it('says so when the file is not there', () => {
    expect(vang(() => laadConfig('/bestaat/niet.yaml')).message).toContain('/bestaat/niet.yaml');
  });
});

function vang(werk: () => unknown): CommandError {
  try {
    werk();
  } catch (error) {
    if (error instanceof CommandError) return error;
  }
  throw new Error('no CommandError');
}
