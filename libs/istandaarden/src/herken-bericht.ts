import type { Herkenning } from './herken.ts';
import { onleesbaar } from './grondig/lees-grondig.ts';
import { Lezer } from './grondig/lezer.ts';
import { stop } from './grondig/stop.ts';

const STUK = 4_096;

/**
 * Which message, domain and release a document is, from the namespace of its first element; nothing behind that element
 * is read. What cannot be a message (BOM, other encoding, DTD, binary) is refused as the readers do.
 */
export function herkenBericht(bytes: Uint8Array): Herkenning {
  const lezer = new Lezer();
  try {
    for (let i = 0; i < bytes.length && lezer.tabel === null; i += STUK) lezer.lees(bytes.subarray(i, i + STUK));
    if (lezer.tabel === null) throw stop(bytes.length === 0 ? 'LEEG' : 'AFGEBROKEN');
    return { herkend: true, tabel: lezer.tabel };
  } catch (fout) {
    if (lezer.tabel !== null) return { herkend: true, tabel: lezer.tabel };
    const { bericht, versie, fout: reden } = onleesbaar(fout, null);
    return { herkend: false, bericht, versie, fout: reden };
  }
}
