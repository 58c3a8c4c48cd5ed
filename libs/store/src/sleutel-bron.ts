import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HubError } from '#hub/envelope';
import { serverBestanden } from './embedded/initialiseer.ts';
import { createSleutelBestand, readSleutelBestand } from './sleutel-bestand.ts';
import { type SleutelTeksten } from './sleutels.ts';

export interface SleutelBron {
  readonly teksten: SleutelTeksten;
  /** What the operator must know about them; null when nothing. */
  readonly melding: string | null;
}

export interface SleutelOpties {
  /** From the environment. */
  readonly sleutels?: SleutelTeksten | null | undefined;
  /** A file that holds them instead. */
  readonly sleutelbestand?: string | null | undefined;
}

/**
 * Where the keys come from: the settings, else the key file in the data folder, which the first start makes. A server of
 * one's own needs keys of one's own.
 * @param map data folder of the embedded server; null with DATABASE_URL
 * @throws HubError HUB_STORE_KEY_MISSING
 */
export function findSleutels({ sleutels, sleutelbestand }: SleutelOpties, map: string | null): SleutelBron {
  if (sleutels) return { teksten: sleutels, melding: null };
  if (sleutelbestand) return { teksten: readSleutelBestand(sleutelbestand), melding: null };
  if (map === null) {
    throw missing(
      'Met DATABASE_URL zijn eigen sleutels verplicht: zet HUB_SLEUTELS en HUB_BSN_SLEUTEL, of HUB_SLEUTELBESTAND.',
    );
  }
  const bestand = join(map, 'sleutels.json');
  // With a database but without its keys, new keys would only hide that the old ones are gone.
  if (existsSync(bestand) || existsSync(serverBestanden(map).data))
    return { teksten: readSleutelBestand(bestand), melding: null };
  const melding =
    `Nieuwe sleutels gemaakt in ${bestand}. Bewaar een kopie buiten deze machine: ` +
    'zonder deze sleutels zijn de opgeslagen berichten niet te lezen.';
  return { teksten: createSleutelBestand(bestand), melding };
}

function missing(zin: string): HubError {
  return new HubError('HUB_STORE_KEY_MISSING', 'permanent', zin);
}
