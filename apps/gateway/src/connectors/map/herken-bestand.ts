import { createHash } from 'node:crypto';
import { BERICHTKENMERKEN } from '#hub/envelope';
import { herkenBericht, MAX_BYTES } from '#hub/istandaarden';
import { type Binnenkomst } from '../../connector.ts';
import { TEKST } from './teksten.ts';

/** What the door is told of a file, or the sentence that refuses it. */
export type Bestand =
  | { readonly uitkomst: 'bericht'; readonly binnenkomst: Binnenkomst }
  | { readonly uitkomst: 'geweigerd'; readonly code: string; readonly reden: string };

/** The Header stands in front; this much is enough to find who sends and who receives. */
const KOP = 8_192;

/**
 * Looks whether a file holds an i-bericht that the hub carries; whether it is valid is for the translator. Its key is the
 * hash of its bytes, so that the same file is the same message however often it is put there.
 */
export function herkenBestand(bytes: Uint8Array, connector: string): Bestand {
  if (bytes.length === 0) return { uitkomst: 'geweigerd', code: 'LEEG', reden: TEKST.leeg };
  if (bytes.length > MAX_BYTES) return { uitkomst: 'geweigerd', code: 'TE_GROOT', reden: TEKST.teGroot };
  const herkenning = herkenBericht(bytes);
  if (!herkenning.herkend) return { uitkomst: 'geweigerd', code: herkenning.fout.code, reden: herkenning.fout.melding };
  const functie = herkenning.tabel.naam;
  const partijen = partijenVan(bytes, functie);
  if (partijen === null) return { uitkomst: 'geweigerd', code: 'GEEN_PARTIJEN', reden: TEKST.geenPartijen };
  const hash = createHash('sha256').update(bytes).digest();
  return {
    uitkomst: 'bericht',
    binnenkomst: {
      connector,
      soort: 'bestand',
      zender: { organisatie: partijen.verzender, applicatie: connector },
      ontvanger: { organisatie: partijen.bestemmeling, applicatie: 'GGk' },
      kenmerk: kenmerkVan(hash),
      crossKenmerk: null,
      functie,
      tijdstipBericht: null,
      sleutel: `bestand|${connector}|${hash.toString('hex')}`,
      inhoudHash: hash,
    },
  };
}

/** Who sends this very message: a retourbericht keeps the Header of its heenbericht (istandaarden §2.10). */
function partijenVan(bytes: Uint8Array, functie: string): { verzender: string; bestemmeling: string } | null {
  const kop = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(KOP, bytes.length)).toString('latin1');
  const waarde = (naam: string): string | undefined =>
    new RegExp(`<(?:[\\w.-]+:)?${naam}>\\s*(\\d{4,8})\\s*<`).exec(kop)?.[1];
  const afzender = waarde('Afzender');
  const ontvanger = waarde('Ontvanger');
  if (afzender === undefined || ontvanger === undefined) return null;
  const omgekeerd = BERICHTKENMERKEN.get(functie)?.vorm === 'retour';
  return omgekeerd
    ? { verzender: ontvanger, bestemmeling: afzender }
    : { verzender: afzender, bestemmeling: ontvanger };
}

/** A file has no referentienummer of its own: the hub derives one, in the form of a UUID v4, from what is in it. */
function kenmerkVan(hash: Buffer): string {
  const h = hash.toString('hex');
  const variant = '89ab'[(hash[8] ?? 0) & 3];
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
