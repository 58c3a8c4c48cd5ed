import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSleutelBestand, readSleutelBestand } from './sleutel-bestand.ts';
import { createSleutels } from './sleutels.ts';
import { proefSleutels } from '../../../test/support/sleutels.ts';

const BSN = '999900006';
const missing = expect.objectContaining({ code: 'HUB_STORE_KEY_MISSING', retryClass: 'permanent' });

describe('the key ring', () => {
  it('takes 32 bytes in base64 and in hex as the same key', () => {
    const bytes = Buffer.alloc(32, 7);
    const [hex, base64] = [bytes.toString('hex'), bytes.toString('base64')].map((tekst) =>
      createSleutels({ kek: [`${tekst}\n`], hmac: tekst }),
    );
    expect(hex!.kekId).toBe(base64!.kekId);
    expect(hex!.bsnHmac(BSN)).toEqual(base64!.bsnHmac(BSN));
  });

  it.each([
    ['too short', { kek: ['abcd'], hmac: 'f'.repeat(64) }],
    ['empty', { kek: [''], hmac: 'f'.repeat(64) }],
    ['absent', { kek: [], hmac: 'f'.repeat(64) }],
    ['an HMAC secret that is too short', { kek: ['a'.repeat(64)], hmac: 'kort' }],
  ])('refuses a key that is %s, without its value', (_, teksten) => {
    expect(() => createSleutels(teksten)).toThrow(missing);
    expect(() => createSleutels(teksten)).not.toThrow(/abcd|kort/);
  });

  it('search keys stay the same when the key-encryption key changes, and differ per secret', () => {
    expect(proefSleutels('ba').bsnHmac(BSN)).toEqual(proefSleutels('a').bsnHmac(BSN));
    expect(proefSleutels('a', 'e').bsnHmac(BSN)).not.toEqual(proefSleutels('a', 'f').bsnHmac(BSN));
  });

  it('a dossier key tells domains apart and is no search key', () => {
    const sleutels = proefSleutels();
    expect(sleutels.dossierSleutel(BSN, 'wmo')).toHaveLength(32);
    expect(sleutels.dossierSleutel(BSN, 'wmo')).not.toEqual(sleutels.dossierSleutel(BSN, 'jw'));
    expect(sleutels.dossierSleutel(BSN, '')).not.toEqual(sleutels.bsnHmac(BSN));
  });
});

describe('the key file', () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'hub-sleutel-'));
  });
  afterEach(() => rmSync(map, { recursive: true }));

  it('is made with random keys, for its owner only, and read back', () => {
    const bestand = join(map, 'sleutels.json');
    const gemaakt = createSleutelBestand(bestand);
    expect(statSync(bestand).mode & 0o777).toBe(0o600);
    expect(readSleutelBestand(bestand)).toEqual(gemaakt);
    expect(createSleutels(gemaakt).kekId).not.toBe(createSleutels(createSleutelBestand(bestand)).kekId);
    expect(readFileSync(bestand, 'utf8')).toContain('"hmac"');
  });

  it.each(['', '{', '{}', '{"kek":"x","hmac":"y"}', '{"kek":[1],"hmac":"y"}'])(
    'is refused when it holds %j',
    (tekst) => {
      const bestand = join(map, 'sleutels.json');
      writeFileSync(bestand, tekst);
      expect(() => readSleutelBestand(bestand)).toThrow(missing);
    },
  );

  it('is missed by name', () => {
    expect(() => readSleutelBestand(join(map, 'weg.json'))).toThrow(/weg\.json bestaat niet/);
  });
});
