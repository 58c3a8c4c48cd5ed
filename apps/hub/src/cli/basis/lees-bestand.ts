import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES } from '#hub/istandaarden';

/** Why a file could not be opened or read. */
export type BestandCode = 'BESTAND_ONTBREEKT' | 'BESTAND_IS_MAP' | 'BESTAND_GEEN_TOEGANG' | 'BESTAND_LEESFOUT';

const MELDING: Readonly<Record<BestandCode, string>> = {
  BESTAND_ONTBREEKT: 'Het bestand bestaat niet.',
  BESTAND_IS_MAP: 'Dit is een map, geen bestand. Geef de bestanden zelf op, bijvoorbeeld map/*.xml.',
  BESTAND_GEEN_TOEGANG: 'Geen recht om dit bestand te lezen.',
  BESTAND_LEESFOUT: 'Het bestand kon niet worden gelezen.',
};

/** One byte more than a message may have (OP179), to know that there is more. */
const RUIMTE = MAX_BYTES + 1;

export type Inhoud =
  | { readonly gelezen: true; readonly bytes: Buffer }
  | { readonly gelezen: false; readonly fout: { readonly code: BestandCode; readonly melding: string } };

/** Reads a file, never more than a message may have. What goes wrong is data, not an exception. */
export function leesBestand(pad: string): Inhoud {
  try {
    const fd = openSync(pad, 'r');
    try {
      const bytes = leesOpen(fd);
      return bytes ? { gelezen: true, bytes } : mislukt('BESTAND_IS_MAP');
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return mislukt(codeVan(error));
  }
}

function mislukt(code: BestandCode): Inhoud {
  return { gelezen: false, fout: { code, melding: MELDING[code] } };
}

function leesOpen(fd: number): Buffer | null {
  const stand = fstatSync(fd);
  if (stand.isDirectory()) return null;
  // Pipes and the like have no size of their own.
  const ruimte = stand.isFile() && stand.size > 0 ? Math.min(stand.size, RUIMTE) : RUIMTE;
  const bytes = Buffer.allocUnsafeSlow(ruimte);
  let gevuld = 0;
  while (gevuld < ruimte) {
    const gelezen = readSync(fd, bytes, gevuld, ruimte - gevuld, null);
    if (gelezen === 0) break;
    gevuld += gelezen;
  }
  return bytes.subarray(0, gevuld);
}

function codeVan(error: unknown): BestandCode {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'BESTAND_ONTBREEKT';
    case 'EACCES':
    case 'EPERM':
      return 'BESTAND_GEEN_TOEGANG';
    case 'EISDIR':
      return 'BESTAND_IS_MAP';
    default:
      return 'BESTAND_LEESFOUT';
  }
}
