import { type Envelop, type Foutbody } from './envelop.ts';
import { EnvelopFout } from './envelop-fout.ts';
import { EnvelopLezer } from './envelop-lezer.ts';
import { leesSnel } from './snelle-lezer.ts';

/** What the other side answered to a message over HTTP. */
export type Antwoord =
  | {
      readonly soort: 'bevestiging';
      readonly code: 'Bv03' | 'Bv04';
      readonly kenmerk: string;
      readonly crossKenmerk: string | null;
    }
  | { readonly soort: 'Fo03'; readonly code: string; readonly plek: 'client' | 'server' | null }
  /** A SOAP fault without Fo03: the status code must tell what happened. */
  | { readonly soort: 'fault' }
  /** Anything else (HTML, nothing, another message): never a success. */
  | { readonly soort: 'onbekend' };

/** Reads the answer to a message (`Bv03`, `Bv04`, Fo03 in a SOAP fault). Never throws on what the other side wrote. */
export function leesAntwoord(bytes: Uint8Array, httpStatus: number): Antwoord {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const envelop = leesSnel(buffer, {}) ?? leesGrondig(buffer);
    return envelop === null ? { soort: 'fault' } : vanEnvelop(envelop, httpStatus);
  } catch (error) {
    if (error instanceof EnvelopFout) return { soort: 'onbekend' };
    throw error;
  }
}

function leesGrondig(buffer: Buffer): Envelop | null {
  const lezer = new EnvelopLezer();
  lezer.push(buffer);
  return lezer.eindeOfFault();
}

function vanEnvelop({ soort, stuurgegevens, fout }: Envelop, httpStatus: number): Antwoord {
  if (soort === 'Fo03' && fout !== null) return { soort: 'Fo03', code: fout.code, plek: plekVan(fout) };
  const gelukt = httpStatus >= 200 && httpStatus < 300;
  if ((soort !== 'Bv03' && soort !== 'Bv04') || !gelukt) return { soort: 'onbekend' };
  const { referentienummer, crossRefnummer } = stuurgegevens;
  return { soort: 'bevestiging', code: soort, kenmerk: referentienummer, crossKenmerk: crossRefnummer };
}

/** StUF 03.01 text writes Client and Server, the schema client and server (ggk-vecozo §1.12.3). */
function plekVan(fout: Foutbody): 'client' | 'server' | null {
  const plek = fout.plek.toLowerCase();
  return plek === 'client' || plek === 'server' ? plek : null;
}
