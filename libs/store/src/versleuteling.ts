import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { HubError, takeRandom } from '#hub/envelope';
import { type LichaamRij } from './pijplijn/rijen.ts';
import { type Sleutels } from './sleutels.ts';

/** Plain bytes per chunk. */
export const DEEL_GROOTTE = 256 * 1024;

/** Which body: that of a bericht as received (`origineel`) or as it goes out (`uitgaand/<aflevering id>`). */
export interface LichaamPlek {
  readonly berichtId: string;
  readonly soort: string;
}

/*
 * Form. A body has its own random data key. Chunk i is AES-256-GCM with nonce 0^7 | i (4 bytes, big endian) | last (1),
 * so a chunk that is moved, left out, doubled or cut off at the end does not open; the tag follows the text. The data key
 * is wrapped by AES-256-GCM under the key-encryption key: version (1) | nonce (12) | key (32) | tag (16). Both are bound
 * to the bericht and the soort, so that rows cannot be exchanged. A data key encrypts one body once: nonces never repeat.
 * Keys go in as KeyObject: a Buffer as key costs 20 µs per cipher in Node 24.
 */
const ALGORITME = 'aes-256-gcm';
const VERSIE = 1;
const KOP = Buffer.of(VERSIE);
const NONCE = 12;
const TAG = 16;

/** Takes a body in pieces of any size; gives rows as soon as they are full. Holds at most one chunk. */
export interface Versleutelaar {
  write(bytes: Uint8Array): LichaamRij[];
  /** The last row(s); a body of 0 bytes has one row too. */
  end(): LichaamRij[];
}

/** Encrypts a body that comes in pieces. */
export function createVersleutelaar(sleutels: Sleutels, plek: LichaamPlek): Versleutelaar {
  const dataKey = newDataKey(sleutels, plek);
  let wachtend: Uint8Array[] = [];
  let lengte = 0;
  let deel = 0;
  const row = (bytes: Uint8Array, laatste: boolean): LichaamRij => sealRow(plek, dataKey, deel++, { bytes, laatste });
  return {
    write(bytes) {
      wachtend.push(Buffer.from(bytes));
      lengte += bytes.length;
      if (lengte <= DEEL_GROOTTE) return [];
      const alles = Buffer.concat(wachtend, lengte);
      const rijen: LichaamRij[] = [];
      let van = 0;
      for (; alles.length - van > DEEL_GROOTTE; van += DEEL_GROOTTE) {
        rijen.push(row(alles.subarray(van, van + DEEL_GROOTTE), false));
      }
      wachtend = [alles.subarray(van)];
      lengte = alles.length - van;
      return rijen;
    },
    end() {
      return [row(wachtend.length === 1 ? wachtend[0]! : Buffer.concat(wachtend, lengte), true)];
    },
  };
}

/** Encrypts a body that is in memory; one row for up to 256 KB. */
export function encryptLichaam(sleutels: Sleutels, plek: LichaamPlek, bytes: Uint8Array): LichaamRij[] {
  const dataKey = newDataKey(sleutels, plek);
  const delen = Math.max(1, Math.ceil(bytes.length / DEEL_GROOTTE));
  return Array.from({ length: delen }, (_, deel) =>
    sealRow(plek, dataKey, deel, {
      bytes: bytes.subarray(deel * DEEL_GROOTTE, (deel + 1) * DEEL_GROOTTE),
      laatste: deel === delen - 1,
    }),
  );
}

/** Encrypts a stream, row by row. */
export async function* encryptStream(
  sleutels: Sleutels,
  plek: LichaamPlek,
  bron: AsyncIterable<Uint8Array>,
): AsyncGenerator<LichaamRij> {
  const versleutelaar = createVersleutelaar(sleutels, plek);
  for await (const stuk of bron) yield* versleutelaar.write(stuk);
  yield* versleutelaar.end();
}

/**
 * Decrypts all rows of one body, in order of deel.
 * @throws HubError HUB_STORE_BODY_DAMAGED when a row is missing, moved, doubled or changed
 */
export function decryptLichaam(sleutels: Sleutels, rijen: readonly LichaamRij[]): Buffer {
  const dataKey = openDataKey(sleutels, rijen[0]);
  const delen = rijen.map((rij, i) => openRow(dataKey, rij, i, i === rijen.length - 1));
  return delen.length === 1 ? delen[0]! : Buffer.concat(delen);
}

/** Decrypts a stream of rows; the last piece comes only after it is certain that it is the last. */
export async function* decryptStream(sleutels: Sleutels, rijen: AsyncIterable<LichaamRij>): AsyncGenerator<Buffer> {
  let dataKey: KeyObject | undefined;
  let vorige: LichaamRij | undefined;
  let deel = 0;
  for await (const rij of rijen) {
    if (dataKey !== undefined && vorige !== undefined) yield openRow(dataKey, vorige, deel++, false);
    dataKey ??= openDataKey(sleutels, rij);
    vorige = rij;
  }
  if (dataKey === undefined || vorige === undefined) throw damaged();
  yield openRow(dataKey, vorige, deel, true);
}

/** The wrapped data key of a body under the newest key-encryption key; the body itself stays as it is. */
export function rewrap(sleutels: Sleutels, rij: Omit<LichaamRij, 'inhoud'>): { kekId: string; sleutel: Buffer } {
  return wrap(sleutels, rij, openDataKey(sleutels, rij).export(), takeRandom(NONCE));
}

interface DataKey {
  readonly key: KeyObject;
  readonly kekId: string;
  readonly sleutel: Buffer;
  readonly aad: Buffer;
}

function newDataKey(sleutels: Sleutels, plek: LichaamPlek): DataKey {
  // One call for key and nonce: asking for random bytes costs more than the bytes.
  const toeval = takeRandom(32 + NONCE);
  const bytes = toeval.subarray(0, 32);
  const { kekId, sleutel } = wrap(sleutels, plek, bytes, toeval.subarray(32));
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return { key, kekId, sleutel, aad: chunkAad(plek) };
}

function wrap(
  sleutels: Sleutels,
  plek: LichaamPlek,
  dataKey: Buffer,
  nonce: Buffer,
): { kekId: string; sleutel: Buffer } {
  const kekId = sleutels.kekId;
  const cipher = createCipheriv(ALGORITME, sleutels.kek(kekId)!, nonce);
  cipher.setAAD(wrapAad(kekId, plek));
  const tekst = cipher.update(dataKey);
  cipher.final();
  return { kekId, sleutel: Buffer.concat([KOP, nonce, tekst, cipher.getAuthTag()], 61) };
}

function openDataKey(sleutels: Sleutels, rij: Omit<LichaamRij, 'inhoud'> | undefined): KeyObject {
  if (rij?.deel !== 0 || rij.kekId === null || rij.sleutel?.length !== 61 || rij.sleutel[0] !== VERSIE) throw damaged();
  const kek = sleutels.kek(rij.kekId);
  if (kek === undefined) {
    throw new HubError(
      'HUB_STORE_KEY_WRONG',
      'permanent',
      `Dit bericht is versleuteld met sleutel ${rij.kekId}, en die is niet ingesteld.`,
    );
  }
  const decipher = createDecipheriv(ALGORITME, kek, rij.sleutel.subarray(1, 13));
  decipher.setAAD(wrapAad(rij.kekId, rij));
  decipher.setAuthTag(rij.sleutel.subarray(45));
  const bytes = decipher.update(rij.sleutel.subarray(13, 45));
  verify(decipher);
  return createSecretKey(bytes);
}

function sealRow(
  plek: LichaamPlek,
  dataKey: DataKey,
  deel: number,
  { bytes, laatste }: { bytes: Uint8Array; laatste: boolean },
): LichaamRij {
  const cipher = createCipheriv(ALGORITME, dataKey.key, chunkNonce(deel, laatste));
  cipher.setAAD(dataKey.aad);
  const tekst = cipher.update(bytes);
  cipher.final();
  const eerste = deel === 0;
  return {
    berichtId: plek.berichtId,
    soort: plek.soort,
    deel,
    kekId: eerste ? dataKey.kekId : null,
    sleutel: eerste ? dataKey.sleutel : null,
    inhoud: Buffer.concat([tekst, cipher.getAuthTag()], tekst.length + TAG),
  };
}

function openRow(key: KeyObject, rij: LichaamRij, deel: number, laatste: boolean): Buffer {
  if (rij.inhoud.length < TAG) throw damaged();
  const einde = rij.inhoud.length - TAG;
  const decipher = createDecipheriv(ALGORITME, key, chunkNonce(deel, laatste));
  decipher.setAAD(chunkAad(rij));
  decipher.setAuthTag(rij.inhoud.subarray(einde));
  const bytes = decipher.update(rij.inhoud.subarray(0, einde));
  verify(decipher);
  return bytes;
}

function verify(decipher: { final(): Buffer }): void {
  try {
    decipher.final();
  } catch (cause) {
    throw damaged(cause);
  }
}

function chunkNonce(deel: number, laatste: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE);
  nonce.writeUInt32BE(deel, 7);
  nonce[11] = laatste ? 1 : 0;
  return nonce;
}

function chunkAad(plek: LichaamPlek): Buffer {
  return Buffer.from(`${plek.berichtId}|${plek.soort}`);
}

function wrapAad(kekId: string, plek: LichaamPlek): Buffer {
  return Buffer.from(`${kekId}|${plek.berichtId}|${plek.soort}`);
}

function damaged(cause?: unknown): HubError {
  return new HubError(
    'HUB_STORE_BODY_DAMAGED',
    'permanent',
    'Het opgeslagen bericht is beschadigd of onvolledig: het laat zich niet ontsleutelen.',
    { cause },
  );
}
