/** The judge: xmllint (libxml2) with a schema, thousands of files per process. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function heeftXmllint(): boolean {
  return spawnSync('xmllint', ['--version']).status === 0;
}

/** For each document whether it is well-formed and valid. */
export async function beoordeel(xsd: string, documenten: readonly Buffer[]): Promise<boolean[]> {
  if (documenten.length === 0) return [];
  const map = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    const namen = documenten.map((d, i) => (writeFileSync(join(map, `${i}.xml`), d), `${i}.xml`));
    const geldig = new Set(await lees(xsd, namen, map));
    return namen.map((n) => geldig.has(n));
  } finally {
    rmSync(map, { recursive: true });
  }
}

function lees(xsd: string, namen: readonly string[], cwd: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const kind = spawn('xmllint', ['--noout', '--nonet', '--schema', xsd, ...namen], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const geldig: string[] = [];
    let schemaKlaar = true;
    let rest = '';
    kind.stderr.on('data', (stuk: Buffer) => {
      const regels = (rest + stuk.toString('latin1')).split('\n');
      rest = regels.pop() ?? '';
      for (const r of regels) {
        if (r.endsWith('.xml validates')) geldig.push(r.slice(0, -' validates'.length));
        if (r.includes('WXS schema') && r.includes('failed to compile')) schemaKlaar = false;
      }
    });
    kind.on('error', reject);
    kind.on('close', (code) => {
      // 1 and 3: some document was not well-formed or not valid; 4 and up: xmllint itself could not work.
      if (!schemaKlaar || code === null || code > 4) reject(new Error(`xmllint stopped (exit ${code}) on ${xsd}`));
      else resolve(geldig);
    });
  });
}
