import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A hub in a folder of its own, with only the script and a stand-in for the built command. */
let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'hub met spatie-'));
  mkdirSync(join(map, 'apps/hub/bin'), { recursive: true });
  copyFileSync(join(import.meta.dirname, '../../bin/hub'), join(map, 'apps/hub/bin/hub'));
});
afterEach(() => rmSync(map, { recursive: true }));

function bouw(): void {
  mkdirSync(join(map, 'dist/apps/hub/src'), { recursive: true });
  writeFileSync(join(map, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(map, 'dist/apps/hub/src/cli.js'),
    'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;',
  );
}

const hub = (pad: string, ...argv: string[]): { uit: string; fout: string; exit: number | null } => {
  const { stdout, stderr, status } = spawnSync(pad, argv, { encoding: 'utf8', cwd: '/' });
  return { uit: stdout, fout: stderr, exit: status };
};

describe('bin/hub', () => {
  it('passes arguments and exit code', () => {
    bouw();
    expect(hub(join(map, 'apps/hub/bin/hub'), 'check', 'a b', '')).toEqual({
      uit: '["check","a b",""]\n',
      fout: '',
      exit: 3,
    });
  });

  it('finds its own place through links, relative and absolute', () => {
    bouw();
    mkdirSync(join(map, 'node_modules/.bin'), { recursive: true });
    symlinkSync('../../apps/hub/bin/hub', join(map, 'node_modules/.bin/hub'));
    symlinkSync(join(map, 'node_modules/.bin/hub'), join(map, 'elders'));
    expect(hub(join(map, 'elders'), 'x').uit).toBe('["x"]\n');
  });

  it('says what to do when the hub was not built', () => {
    const { exit, fout } = hub(join(map, 'apps/hub/bin/hub'), 'check');
    expect({ exit, fout }).toEqual({ exit: 70, fout: 'De hub is nog niet gebouwd. Draai eerst: npm run prepare\n' });
  });
});
