import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BerichtNaam } from '../src/generated/3.2/berichten.ts';

export const WORTEL = join(import.meta.dirname, '../../..');
export const CONTRACT = join(WORTEL, 'contracts/istandaarden/3.2');
/** The official files, where an engineer has them beside the repository. Never part of it. */
export const OFFICIEEL = join(WORTEL, '../shared/standaarden');

export const map = (naam: BerichtNaam): 'jw' | 'wmo' => (naam.startsWith('JW') ? 'jw' : 'wmo');

/** The own example of a message. */
export const voorbeeldPad = (naam: BerichtNaam): string => join(CONTRACT, 'voorbeelden', `${naam}.xml`);
export const voorbeeld = (naam: BerichtNaam): string => readFileSync(voorbeeldPad(naam), 'utf8');

/** The own schema, and the official one or null. */
export const eigenXsd = (naam: BerichtNaam): string => join(CONTRACT, 'xsd', map(naam), `${naam}.xsd`);
export function officieleXsd(naam: BerichtNaam): string | null {
  const pad = join(OFFICIEEL, `i${map(naam)}-3.2/xsd/${naam}.xsd`);
  return existsSync(pad) ? pad : null;
}

/** Whether xmllint finds the file valid. */
export function isGeldig(bestand: string, xsd: string): boolean {
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', xsd, bestand], { stdio: 'pipe' });
    return true;
  } catch (fout) {
    if ((fout as { status: number | null }).status === null) throw fout;
    return false;
  }
}

export const canoniek = (bestand: string): string =>
  execFileSync('xmllint', ['--nonet', '--c14n', bestand], { encoding: 'utf8', maxBuffer: 1e8 });
