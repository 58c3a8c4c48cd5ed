import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { HubError } from '#hub/envelope';

/** The secrets of the store as text: 32 bytes each, in base64 or hex. */
export interface SleutelTeksten {
  /** Key-encryption keys, newest first: the first one encrypts, all of them decrypt. */
  readonly kek: readonly string[];
  /** Secret for the search keys made from a BSN; never changes, or nothing is found again. */
  readonly hmac: string;
}

/** The keys of a ring, as they may go to a worker thread of this process: KeyObjects, newest first. */
export interface SleutelDelen {
  readonly keks: ReadonlyMap<string, KeyObject>;
  readonly bsn: KeyObject;
  readonly dossier: KeyObject;
  readonly controle: ReadonlyMap<string, Buffer>;
}

/** The keys in use; the key material itself stays inside KeyObjects. */
export interface Sleutels {
  readonly delen: SleutelDelen;
  /** Id of the newest key-encryption key: a fingerprint, so that no two keys share one. */
  readonly kekId: string;
  /** Ids of all known key-encryption keys, newest first. */
  readonly kekIds: readonly string[];
  /** Undefined when this key is not configured. */
  kek(kekId: string): KeyObject | undefined;
  /** Search key of a BSN: HMAC-SHA256, 32 bytes. */
  bsnHmac(bsn: string): Buffer;
  /** Key of the dossier of one person in one domain (`wmo`, `jw`): HMAC-SHA256, 32 bytes; no use for searching on BSN. */
  dossierSleutel(bsn: string, domein: string): Buffer;
  /** What the database keeps to recognise the keys: name → value that tells nothing about the key. */
  readonly controle: ReadonlyMap<string, Buffer>;
}

/**
 * Makes the key ring.
 * @throws HubError HUB_STORE_KEY_MISSING when a text is not 32 bytes; names which one, never the value
 */
export function createSleutels(teksten: SleutelTeksten): Sleutels {
  const keks = teksten.kek.map((tekst, i) => parseSleutel(tekst, `versleutelsleutel ${i + 1}`));
  if (keks.length === 0) throw missing('Er is geen versleutelsleutel ingesteld.');
  const hmac = parseSleutel(teksten.hmac, 'BSN-zoeksleutel');
  const perId = new Map(keks.map((bytes) => [fingerprint(bytes).toString('hex', 0, 8), bytes] as const));
  return sleutelsVan({
    keks: new Map([...perId].map(([id, bytes]) => [id, createSecretKey(bytes)])),
    bsn: derive(hmac, 'bsn'),
    dossier: derive(hmac, 'dossier'),
    controle: new Map([
      ['hmac', fingerprint(hmac)],
      ...[...perId].map(([id, bytes]) => [`kek/${id}`, fingerprint(bytes)] as const),
    ]),
  });
}

/** The ring of keys that were made before. */
export function sleutelsVan(delen: SleutelDelen): Sleutels {
  const { keks, bsn, dossier, controle } = delen;
  const kekIds = [...keks.keys()];
  return {
    delen,
    kekId: kekIds[0]!,
    kekIds,
    kek: (id) => keks.get(id),
    bsnHmac: (waarde) => createHmac('sha256', bsn).update(waarde).digest(),
    dossierSleutel: (waarde, domein) => createHmac('sha256', dossier).update(`${domein}|${waarde}`).digest(),
    controle,
  };
}

function derive(hmac: Buffer, doel: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', hmac, '', `berichtenhub/${doel}`, 32)));
}

function fingerprint(bytes: Buffer): Buffer {
  return createHmac('sha256', bytes).update('berichtenhub/controle').digest();
}

function parseSleutel(tekst: string, naam: string): Buffer {
  const kaal = tekst.trim();
  const bytes = Buffer.from(kaal, /^[0-9a-f]{64}$/i.test(kaal) ? 'hex' : 'base64');
  if (bytes.length !== 32)
    throw missing(`De ${naam} is niet bruikbaar: nodig zijn 32 bytes, in base64 of hexadecimaal.`);
  return bytes;
}

function missing(zin: string): HubError {
  return new HubError('HUB_STORE_KEY_MISSING', 'permanent', zin);
}
