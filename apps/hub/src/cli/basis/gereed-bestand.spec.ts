import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schrijfGereed, verwijderGereed } from './gereed-bestand.ts';

describe('gereed-bestand', () => {
  it('holds exactly the three addresses, leaves no half file, and goes away again', async () => {
    const map = mkdtempSync(join(tmpdir(), 'hub-gereed-'));
    try {
      const pad = join(map, 'gereed.json');
      const adressen = { ggk: 'http://127.0.0.1:1/ggk', gws4all: null, beheer: 'http://127.0.0.1:2' };
      await schrijfGereed(pad, adressen);
      expect(JSON.parse(readFileSync(pad, 'utf8'))).toEqual(adressen);
      expect(readdirSync(map)).toEqual(['gereed.json']);
      await verwijderGereed(pad);
      await verwijderGereed(pad);
      expect(readdirSync(map)).toEqual([]);
    } finally {
      rmSync(map, { recursive: true });
    }
  });
});
