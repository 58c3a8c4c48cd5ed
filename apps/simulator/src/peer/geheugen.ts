import { createHash, hash as hashVan } from 'node:crypto';
import { type Envelop } from '../envelop/envelop.ts';
import { type Element, leesXml } from '../xml/lezen.ts';

/** What a receiver remembers of a message that it answered for good. */
export interface Onthouden {
  readonly hash: string;
  readonly bytes: string;
  /** The answer, word for word the same at every repetition. */
  readonly antwoord: Envelop;
}

/** Uniqueness key of a message: its sender in four parts and the referentienummer (StUF 03.01 §4.3). */
export function uniekeSleutel(e: Envelop): string {
  const z = e.zender;
  return [z.organisatie, z.applicatie, z.administratie ?? '', z.gebruiker ?? '', e.referentienummer].join('|');
}

/** Hash of everything that makes two messages the same, whatever their XML looks like. */
export function inhoudHash(e: Envelop): string {
  const h = createHash('sha256');
  const { payload, ...rest } = e;
  h.update(JSON.stringify(rest));
  if (payload !== undefined) h.update(payload);
  return h.digest('hex').slice(0, 24);
}

/** Beyond this size the content of a bericht is not compared, only its identification. */
const GROOT = 1_000_000;

/** Hash of what a bericht says: elements and texts in order, whatever the prefixes, white space or declarations. */
export function berichtHash(payload: Buffer | undefined): string | undefined {
  if (payload === undefined || payload.length > GROOT) return undefined;
  try {
    return hashVan('sha256', vlak(leesXml(payload.toString('utf8'))), 'hex').slice(0, 24);
  } catch {
    return 'onleesbaar';
  }
}

const vlak = (e: Element): string =>
  `{${e.ns}}${e.naam}(${e.kinderen.length === 0 ? JSON.stringify(e.tekst.trim()) : e.kinderen.map(vlak).join('')})`;

/** Hash of the request as it came over the line. */
export function bytesHash(xml: string): string {
  return hashVan('sha256', xml, 'base64').slice(0, 16);
}

/** The memory of duplicates of one receiver (ggk-vecozo §1.9). */
export interface Geheugen {
  zoek(e: Envelop): Onthouden | undefined;
  onthoud(e: Envelop, hash: string, xml: string, antwoord: Envelop): void;
}

export function maakGeheugen(): Geheugen {
  const bekend = new Map<string, Onthouden>();
  return {
    zoek: (e) => bekend.get(uniekeSleutel(e)),
    onthoud: (e, hash, xml, antwoord) => bekend.set(uniekeSleutel(e), { hash, bytes: bytesHash(xml), antwoord }),
  };
}
