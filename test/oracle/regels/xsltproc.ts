/** The judge: xsltproc (libxslt) with the official sheet, hundreds of documents per process. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One finding of the sheet: a rule and every element that it looked at, as paths of local names. */
export interface SheetFout {
  readonly regel: string;
  readonly locaties: readonly string[];
}

export function heeftXsltproc(): boolean {
  return spawnSync('xsltproc', ['--version']).status === 0;
}

const alle = (tekst: string, patroon: RegExp): string[] => [...tekst.matchAll(patroon)].map((m) => m[1] ?? '');

function leesRapport(rapport: string): SheetFout[] {
  return alle(rapport, /<\w+:Fout>([^]*?)<\/\w+:Fout>/g).map((fout) => ({
    regel: alle(fout, /<\w+:Code>(.*?)<\//g)[0] ?? '',
    locaties: alle(fout, /<\w+:Locatie>(.*?)<\//g),
  }));
}

/** For each document the findings of the sheet. The reports come one after another, each with its own XML declaration. */
export async function beoordeel(blad: string, documenten: readonly Buffer[]): Promise<SheetFout[][]> {
  if (documenten.length === 0) return [];
  const map = mkdtempSync(join(tmpdir(), 'oracle-regels-'));
  try {
    const namen = documenten.map((d, i) => (writeFileSync(join(map, `${i}.xml`), d), `${i}.xml`));
    const rapporten = (await draai(blad, namen, map)).split('<?xml version').slice(1);
    if (rapporten.length !== documenten.length)
      throw new Error(`xsltproc gave ${rapporten.length} reports on ${documenten.length} documents`);
    return rapporten.map(leesRapport);
  } finally {
    rmSync(map, { recursive: true });
  }
}

function draai(blad: string, namen: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const kind = spawn('xsltproc', ['--nonet', blad, ...namen], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    const delen: Buffer[] = [];
    kind.stdout.on('data', (deel: Buffer) => delen.push(deel));
    kind.on('error', reject);
    kind.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(delen).toString('utf8'));
      else reject(new Error(`xsltproc stopped (exit ${code}) on ${blad}`));
    });
  });
}
