import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that only its owner may read, whole or not at all, and on disk when this returns. */
export function writeSecret(bestand: string, tekst: string): void {
  const tijdelijk = `${bestand}.${process.pid}.nieuw`;
  const fd = openSync(tijdelijk, 'w', 0o600);
  try {
    writeSync(fd, tekst);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(tijdelijk, bestand);
  syncFolder(dirname(bestand));
}

function syncFolder(map: string): void {
  const fd = openSync(map, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
