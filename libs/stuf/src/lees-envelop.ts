import { type Envelop } from './envelop.ts';
import { EnvelopLezer, MAX_ENVELOP_BYTES } from './envelop-lezer.ts';
import { leesSnel } from './snelle-lezer.ts';

export interface EnvelopMetPayload extends Envelop {
  /** The decoded bericht; null for messages that carry none (Fo01, Bv0x). */
  readonly payload: Uint8Array | null;
}

/** Reads a complete envelope from memory. Throws EnvelopFout when it may not be accepted. */
export function leesEnvelop(bytes: Uint8Array): EnvelopMetPayload {
  const stukken: Uint8Array[] = [];
  const envelop = snel(bytes, stukken) ?? grondig(bytes, stukken);
  return { ...envelop, payload: envelop.parameters === null ? null : voegSamen(stukken) };
}

function snel(bytes: Uint8Array, stukken: Uint8Array[]): Envelop | null {
  if (bytes.length > MAX_ENVELOP_BYTES) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return leesSnel(buffer, { opPayload: (stuk) => stukken.push(stuk) });
}

function grondig(bytes: Uint8Array, stukken: Uint8Array[]): Envelop {
  stukken.length = 0;
  const lezer = new EnvelopLezer({ opPayload: (stuk) => stukken.push(stuk) });
  lezer.push(bytes);
  return lezer.einde();
}

function voegSamen(stukken: readonly Uint8Array[]): Uint8Array {
  const [eerste] = stukken;
  return stukken.length === 1 && eerste !== undefined ? eerste : Buffer.concat(stukken);
}
