import { access, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HubError } from '#hub/envelope';
import { schrijfFo01 } from '#hub/stuf';
import { type Aflevering } from '../../connector.ts';
import { bewaarNamen, maakMap, ONDERWEG, schrijfVeilig } from './bestanden.ts';

const GELEVERD = '.geleverd';
/** A mark of delivery is kept longer than any delivery is retried, in ms. */
const BEWAAR_MS = 35 * 24 * 3_600_000;

/**
 * The way out: a file is written under another name, and appears by a rename. A mark made before the rename, together with
 * whether the other name is still there, tells after a crash whether the file had appeared: never twice, also when the
 * back office has taken it away in between.
 */
export class MapAflevering {
  readonly #uit: string;
  readonly #onderweg: string;
  readonly #geleverd: string;

  constructor(uit: string) {
    this.#uit = uit;
    this.#onderweg = join(uit, ONDERWEG);
    this.#geleverd = join(uit, GELEVERD);
  }

  async maakMappen(): Promise<void> {
    for (const map of [this.#uit, this.#onderweg, this.#geleverd]) await maakMap(map);
    await this.#ruimOp(Date.now() - BEWAAR_MS);
  }

  async lever(aflevering: Aflevering): Promise<void> {
    const inhoud = inhoudVan(aflevering);
    const half = join(this.#onderweg, `${aflevering.kenmerk}.tmp`);
    const merk = join(this.#geleverd, aflevering.kenmerk);
    const doel = join(this.#uit, naamVan(aflevering));
    try {
      if (await bestaat(merk)) {
        if (await bestaat(half)) await this.#toon(half, doel);
        return;
      }
      await schrijfVeilig(half, inhoud);
      await bewaarNamen(this.#onderweg);
      await schrijfVeilig(merk, new Uint8Array(0));
      await bewaarNamen(this.#geleverd);
      await this.#toon(half, doel);
    } catch (fout) {
      const code = (fout as NodeJS.ErrnoException).code ?? 'onbekend';
      throw new HubError('HUB_DELIVERY_UNREACHABLE', 'transient', `Niet te schrijven in de map (${code})`);
    }
  }

  async #toon(half: string, doel: string): Promise<void> {
    await rename(half, doel);
    await bewaarNamen(this.#uit);
  }

  async #ruimOp(voor: number): Promise<void> {
    for (const naam of await readdir(this.#geleverd)) {
      const merk = join(this.#geleverd, naam);
      if ((await stat(merk)).mtimeMs < voor) await rm(merk);
    }
  }
}

/** The bericht itself, without envelope; a chain error as Fo01. */
function inhoudVan(a: Aflevering): Uint8Array {
  if (a.payload !== null) return a.payload;
  if (a.fout === null)
    throw new HubError('HUB_DELIVERY_REFUSED', 'permanent', 'De aflevering mist onderdelen van haar bericht');
  const { kenmerk: referentienummer, tijdstipBericht, zender, ontvanger } = a;
  const kop = {
    berichtcode: 'Fo01',
    zender,
    ontvanger,
    referentienummer,
    tijdstipBericht,
    crossRefnummer: a.crossKenmerk ?? '',
    functie: null,
  } as const;
  return schrijfFo01(kop, a.fout, { vorm: 'kaal' });
}

function naamVan({ functie, soort, kenmerk }: Aflevering): string {
  return `${functie ?? soort}_${kenmerk}.xml`;
}

async function bestaat(pad: string): Promise<boolean> {
  return access(pad).then(
    () => true,
    () => false,
  );
}
