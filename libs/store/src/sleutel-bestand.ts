import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { HubError } from '#hub/envelope';
import { writeSecret } from './geheim-bestand.ts';
import { type SleutelTeksten } from './sleutels.ts';

/**
 * Reads the key file: JSON `{"kek": [newest, …], "hmac": "…"}`, keys as in `SleutelTeksten`.
 * @throws HubError HUB_STORE_KEY_MISSING when the file is not there or is not such a file
 */
export function readSleutelBestand(bestand: string): SleutelTeksten {
  if (!existsSync(bestand))
    throw missing(`Het sleutelbestand ${bestand} bestaat niet. Zet het terug uit de reservekopie.`);
  const inhoud = parse(readFileSync(bestand, 'utf8'));
  if (inhoud === undefined)
    throw missing(`Het sleutelbestand ${bestand} is onleesbaar. Zet het terug uit de reservekopie.`);
  return inhoud;
}

/** Makes a key file with new random keys, readable for its owner only. */
export function createSleutelBestand(bestand: string): SleutelTeksten {
  const key = (): string => randomBytes(32).toString('base64');
  const teksten: SleutelTeksten = { kek: [key()], hmac: key() };
  writeSecret(bestand, `${JSON.stringify(teksten, null, 2)}\n`);
  return teksten;
}

function parse(tekst: string): SleutelTeksten | undefined {
  try {
    const { kek, hmac } = JSON.parse(tekst) as Partial<SleutelTeksten>;
    const goed = Array.isArray(kek) && kek.every((k) => typeof k === 'string') && typeof hmac === 'string';
    return goed ? { kek, hmac } : undefined;
  } catch {
    return undefined;
  }
}

function missing(zin: string): HubError {
  return new HubError('HUB_STORE_KEY_MISSING', 'permanent', zin);
}
