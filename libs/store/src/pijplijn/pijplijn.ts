import { type HubEvent, Recent } from '#hub/envelope';
import { type Db, type DbClient } from '../db.ts';
import { createLichamen, type Lichamen, ORIGINEEL, uitgaand } from '../lichaam.ts';
import { type Sleutels } from '../sleutels.ts';
import { createVersleutelaar, type LichaamPlek, type Versleutelaar } from '../versleuteling.ts';
import { accepteer, type Aanname, type AannameUitkomst } from './accepteer.ts';
import { laadOpen, type OpenAflevering, type Poging, schrijfPogingen } from './bezorg.ts';
import { schrijfEvents } from './event-rijen.ts';
import { laadStand, type StandRijen, type StandVraag, sluitFeiten } from './feiten.ts';
import { neemNieuwe, ruimInboxOp } from './inbox.ts';
import { laadBerichten, type PayloadVraag, type Vraag, zoekVragen, zoekVragenOpInhoud } from './laad.ts';
import { schrijfLichamen, verwijderLichaam } from './lichamen.ts';
import { type BerichtRij, type LichaamRij, type Wijziging } from './rijen.ts';
import { type Uitvoerder } from './sql.ts';
import { schrijfWijziging, type SchrijfOpties } from './schrijf.ts';
import { neemGevondenWezen, parkeerOudeWezen, type Wees } from './wezen.ts';

/** Small bodies that were just written stay in memory for the next stage: nothing to read and decrypt again. In bytes. */
const ONTHOUD = 32 * 1024 * 1024;
const KLEIN = 64 * 1024;

/** What a stage may ask of the store while its transaction is open. */
export interface StapTransactie {
  /** Heads in the order of the ids, locked. */
  berichten(ids: readonly string[]): Promise<BerichtRij[]>;
  /** Bodies in the order asked, decrypted; an Error in the place of one that is damaged, undefined for one that is gone. */
  originelen(ids: readonly string[]): Promise<(Buffer | Error | undefined)[]>;
  vragen(kenmerken: readonly string[]): Promise<Map<string, Vraag>>;
  vragenOpInhoud(vragen: readonly PayloadVraag[]): Promise<Map<string, Vraag>>;
  /** Makes batches that judge by the same facts wait for each other; before `stand`. */
  sluitFeiten(sleutels: readonly string[]): Promise<void>;
  stand(vraag: StandVraag): Promise<StandRijen>;
  schrijf(wijziging: Wijziging): Promise<void>;
}

/**
 * The store as the pipeline uses it: each method is one transaction over many messages.
 * Errors: HUB_STORE_UNREACHABLE and HUB_STORE_BUSY (transient; ambiguous when the commit itself was lost).
 */
export class Pijplijn {
  readonly #db: Db;
  readonly #sleutels: Sleutels;
  readonly #lichamen: Lichamen;
  readonly #opties: SchrijfOpties;
  readonly #recent = new Recent<Buffer>(ONTHOUD);

  constructor(db: Db, sleutels: Sleutels, opties: SchrijfOpties) {
    this.#db = db;
    this.#sleutels = sleutels;
    this.#lichamen = createLichamen(sleutels);
    this.#opties = opties;
  }

  accepteer(aannames: readonly Aanname[]): Promise<AannameUitkomst[]> {
    return accepteer(this.#db, aannames, this.#opties.groepen);
  }

  /** For a body that comes in pieces; rows that are full may be stored before the bericht is: they mean nothing without it. */
  versleutelaar(plek: LichaamPlek): Versleutelaar {
    const versleutelaar = createVersleutelaar(this.#sleutels, plek);
    let stukken: Uint8Array[] | null = [];
    let grootte = 0;
    return {
      write: (bytes) => {
        grootte += bytes.length;
        if (grootte > KLEIN) stukken = null;
        stukken?.push(Buffer.from(bytes));
        return versleutelaar.write(bytes);
      },
      end: () => {
        if (stukken !== null) this.#onthoud(plek, Buffer.concat(stukken, grootte));
        return versleutelaar.end();
      },
    };
  }

  versleutel(plek: LichaamPlek, bytes: Uint8Array): LichaamRij[] {
    this.#onthoud(plek, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return this.#lichamen.encrypt({ ...plek, inhoud: bytes });
  }

  bsnHmac(bsn: string): Buffer {
    return this.#sleutels.bsnHmac(bsn);
  }

  dossierSleutel(bsn: string, domein: string): Buffer {
    return this.#sleutels.dossierSleutel(bsn, domein);
  }

  bewaarDelen(rijen: readonly LichaamRij[]): Promise<void> {
    return schrijfLichamen(this.#db, rijen);
  }

  verwijderDelen(berichtId: string): Promise<void> {
    return verwijderLichaam(this.#db, berichtId);
  }

  /** One batch of one stage: events that were done before are left out; the work and its marks commit together. */
  verwerk(
    groep: string,
    events: readonly HubEvent[],
    werk: (events: readonly HubEvent[], tx: StapTransactie) => Promise<void>,
  ): Promise<void> {
    return this.#db.transactie(async (client) => {
      const nieuw = await neemNieuwe(client, groep, events);
      if (nieuw.length > 0) await werk(nieuw, this.#stap(client));
    });
  }

  open(bestemming: string, vanaf: string, hoogstens: number): Promise<OpenAflevering[]> {
    return laadOpen(this.#db, bestemming, vanaf, hoogstens);
  }

  /** Ids of the deliveries that still wait: an operator may have parked some. */
  async wachtend(open: readonly OpenAflevering[]): Promise<Set<string>> {
    const { rows } = await this.#db.query<{ id: string }>({
      name: 'aflevering_wacht',
      text: `select id from aflevering where id = any($1::uuid[]) and status = 'klaar'`,
      values: [open.map((a) => a.id)],
    });
    return new Set(rows.map((rij) => rij.id));
  }

  /** Payloads by aflevering id: null without payload, an Error for a damaged one; what no longer waits is left out. */
  async payloads(open: readonly OpenAflevering[]): Promise<Map<string, Uint8Array | Error | null>> {
    if (open.length === 0) return new Map();
    const wacht = await this.wachtend(open);
    const nog = open.filter((a) => wacht.has(a.id));
    const inhouden = await this.#lees(
      this.#db,
      nog.map((a) => ({ berichtId: a.berichtId, soort: uitgaand(a.id) })),
    );
    return new Map(nog.map((a, i) => [a.id, inhouden[i] ?? null]));
  }

  schrijfPogingen(pogingen: readonly Poging[]): Promise<void> {
    return this.#db.transactie((client) => schrijfPogingen(client, pogingen));
  }

  /** Sends found orphans through translation again; `maak` makes the event of each. */
  async herstelWezen(maak: (wees: Wees) => HubEvent): Promise<number> {
    return this.#db.transactie(async (client) => {
      const wezen = await neemGevondenWezen(client);
      await schrijfEvents(client, wezen.map(maak), this.#opties.groepen);
      return wezen.length;
    });
  }

  parkeerOudeWezen(voor: Date): Promise<string[]> {
    return parkeerOudeWezen(this.#db, voor);
  }

  ruimInboxOp(voor: Date): Promise<void> {
    return ruimInboxOp(this.#db, voor);
  }

  #stap(client: DbClient): StapTransactie {
    return {
      berichten: (ids) => laadBerichten(client, ids),
      originelen: (ids) =>
        this.#lees(
          client,
          ids.map((berichtId) => ({ berichtId, soort: ORIGINEEL })),
        ),
      vragen: (kenmerken) => zoekVragen(client, kenmerken),
      vragenOpInhoud: (vragen) => zoekVragenOpInhoud(client, vragen),
      sluitFeiten: (sleutels) => sluitFeiten(client, sleutels),
      stand: (vraag) => laadStand(client, vraag),
      schrijf: (wijziging) => schrijfWijziging(client, wijziging, this.#opties),
    };
  }

  #onthoud({ berichtId, soort }: LichaamPlek, bytes: Buffer): void {
    if (bytes.length <= KLEIN) this.#recent.onthoud(`${berichtId}/${soort}`, bytes, bytes.length);
  }

  /** From memory where possible, the rest in one query. */
  async #lees(client: Uitvoerder, plekken: readonly LichaamPlek[]): Promise<(Buffer | Error | undefined)[]> {
    const uit: (Buffer | Error | undefined)[] = plekken.map((p) => this.#recent.haal(`${p.berichtId}/${p.soort}`));
    const ontbreekt = plekken.flatMap((plek, i) => (uit[i] === undefined ? [{ plek, i }] : []));
    if (ontbreekt.length === 0) return uit;
    const gelezen = await this.#lichamen.tryReadAll(
      client,
      ontbreekt.map(({ plek }) => plek),
    );
    ontbreekt.forEach(({ i }, n) => (uit[i] = gelezen[n]));
    return uit;
  }
}
