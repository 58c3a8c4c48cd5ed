// Runs after `npm ci`: builds the hub and links its command, so that `npx hub …` works at once.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

if (existsSync('node_modules/typescript/bin/tsc')) {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  mkdirSync('node_modules/.bin', { recursive: true });
  rmSync('node_modules/.bin/hub', { force: true });
  symlinkSync('../../apps/hub/bin/hub', 'node_modules/.bin/hub');
}
