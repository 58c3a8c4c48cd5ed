import { readFile, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { retryClassOf } from '#hub/envelope';
import { MAX_BYTES } from '#hub/istandaarden';
import { type Log } from '#hub/observability';
import { type Binnenkomst, type Voordeur } from '../../connector.ts';
import { leesMap, maakMap, ONDERWEG, schrijfVeilig, verplaats, verplaatsNaar, vrijeNaam } from './bestanden.ts';
import { type Bestand, herkenBestand } from './herken-bestand.ts';
import { type MapOpties } from './opties.ts';
import { TEKST } from './teksten.ts';

const STUK = 1_048_576;

type Weigering = Extract<Bestand, { uitkomst: 'geweigerd' }>;
const TE_GROOT: Weigering = { uitkomst: 'geweigerd', code: 'TE_GROOT', reden: TEKST.teGroot };
const FOUT: Weigering = { uitkomst: 'geweigerd', code: 'FOUT', reden: TEKST.fout };

/**
 * The way in: each file is first claimed by a move into the folder of what is under way, then accepted, then moved to
 * where its outcome belongs. After a crash the claimed files go first; the door knows those that it had accepted, so that
 * a file counts once wherever the crash was.
 */
export class MapAanname {
  readonly #naam: string;
  readonly #opties: MapOpties;
  readonly #voordeur: Voordeur;
  readonly #log: Log;

  constructor(naam: string, opties: MapOpties, deur: { voordeur: Voordeur; log: Log }) {
    this.#naam = naam;
    this.#opties = opties;
    this.#voordeur = deur.voordeur;
    this.#log = deur.log;
  }

  async maakMappen(): Promise<void> {
    const { in: bron, klaar, geweigerd, dubbel } = this.#opties;
    for (const map of [bron, join(bron, ONDERWEG), klaar, geweigerd, dubbel]) await maakMap(map);
  }

  /** Looks once; `gestopt` ends it between two files. A store that is out of reach leaves the file for the next look. */
  async ronde(gestopt: () => boolean): Promise<void> {
    const onderweg = join(this.#opties.in, ONDERWEG);
    for (const bestand of await leesMap(onderweg)) {
      if (gestopt() || !(await this.#neemAan(join(onderweg, bestand), this.#opties.klaar))) return;
    }
    for (const bestand of await leesMap(this.#opties.in)) {
      const geclaimd = join(onderweg, bestand);
      if (gestopt()) return;
      await rename(join(this.#opties.in, bestand), geclaimd);
      if (!(await this.#neemAan(geclaimd, this.#opties.dubbel))) return;
    }
  }

  /** `alsIdentiek` is where a file goes that the door had already. False: the store is out of reach, try again later. */
  async #neemAan(pad: string, alsIdentiek: string): Promise<boolean> {
    const bytes = await leesBinnenGrens(pad);
    const bestand = bytes === null ? TE_GROOT : herkenBestand(bytes, this.#naam);
    if (bytes === null || bestand.uitkomst === 'geweigerd') {
      await this.#weiger(pad, bestand.uitkomst === 'geweigerd' ? bestand : TE_GROOT);
      return true;
    }
    const uitkomst = await this.#bied(bytes, bestand.binnenkomst);
    if (uitkomst === 'geen') return false;
    if (uitkomst === 'fout') await this.#weiger(pad, FOUT);
    else await verplaatsNaar(uitkomst === 'nieuw' ? this.#opties.klaar : alsIdentiek, pad);
    return true;
  }

  async #bied(bytes: Uint8Array, binnenkomst: Binnenkomst): Promise<'nieuw' | 'identiek' | 'geen' | 'fout'> {
    const ontvangst = this.#voordeur.open({ connector: this.#naam, traceparent: null });
    try {
      for (let i = 0; i < bytes.length; i += STUK) await ontvangst.schrijf(bytes.subarray(i, i + STUK));
      const { uitkomst } = await ontvangst.bevestig(binnenkomst);
      return uitkomst === 'afwijkend' ? 'fout' : uitkomst;
    } catch (err) {
      this.#log.error({ connector: this.#naam, err }, 'Bestand niet aangenomen');
      await ontvangst.verwerp().catch(() => undefined);
      return retryClassOf(err) === 'permanent' ? 'fout' : 'geen';
    }
  }

  /** The reason is written before the move, so that there is never a refused file without one. */
  async #weiger(pad: string, { code, reden }: Weigering): Promise<void> {
    const doel = await vrijeNaam(this.#opties.geweigerd, basename(pad));
    await schrijfVeilig(`${doel}.reden.txt`, Buffer.from(`${code}: ${reden}\n`, 'utf8'));
    await verplaats(pad, doel);
    this.#log.warn({ connector: this.#naam, code }, 'Bestand geweigerd');
  }
}

async function leesBinnenGrens(pad: string): Promise<Uint8Array | null> {
  const { size } = await stat(pad);
  return size > MAX_BYTES ? null : readFile(pad);
}
