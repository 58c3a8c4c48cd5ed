import { type Db, type DbClient } from './db.ts';
import { schrijfLichamen } from './pijplijn/lichamen.ts';
import { type LichaamRij } from './pijplijn/rijen.ts';
import { type Uitvoerder } from './pijplijn/sql.ts';
import { type Sleutels } from './sleutels.ts';
import {
  decryptLichaam,
  decryptStream,
  encryptLichaam,
  encryptStream,
  type LichaamPlek,
  rewrap,
} from './versleuteling.ts';

/** Chunks per statement when a body is streamed: 1 MB at a time. */
const DELEN_PER_KEER = 4;

/** Name of the body that goes out with a delivery. */
export function uitgaand(afleveringId: string): string {
  return `uitgaand/${afleveringId}`;
}

/** Name of the body as it came in. */
export const ORIGINEEL = 'origineel';

/** A body that is to be written. */
export interface NieuwLichaam extends LichaamPlek {
  readonly inhoud: Uint8Array;
}

/** Bodies in the table lichaam: only ciphertext goes in. */
export interface Lichamen {
  /** Rows to insert set-wise (`schrijfLichamen`); one per body up to 256 KB. */
  encrypt(lichaam: NieuwLichaam): LichaamRij[];
  /** Encrypts and writes a stream in the caller's transaction, with at most 1 MB in memory; resolves to the plain size in bytes. */
  writeStream(client: Uitvoerder, plek: LichaamPlek, bron: AsyncIterable<Uint8Array>): Promise<number>;
  /**
   * Reads bodies in one query, in the order asked; undefined for one that is not there.
   * @throws HubError HUB_STORE_BODY_DAMAGED, HUB_STORE_KEY_WRONG
   */
  readAll(client: Uitvoerder, plekken: readonly LichaamPlek[]): Promise<(Buffer | undefined)[]>;
  /** The same, but a body that cannot be read is an error in its own place and not of the whole batch. */
  tryReadAll(client: Uitvoerder, plekken: readonly LichaamPlek[]): Promise<(Buffer | Error | undefined)[]>;
  /** Reads a body piece by piece; nothing comes for a body that is not there, and a cut one throws at its end. */
  readStream(client: Uitvoerder, plek: LichaamPlek): AsyncGenerator<Buffer>;
}

export function createLichamen(sleutels: Sleutels): Lichamen {
  const tryReadAll: Lichamen['tryReadAll'] = async (client, plekken) => {
    const perPlek = await loadRows(client, plekken);
    return plekken.map((plek) => tryDecrypt(sleutels, perPlek.get(key(plek))));
  };
  return {
    encrypt: ({ berichtId, soort, inhoud }) => encryptLichaam(sleutels, { berichtId, soort }, inhoud),
    writeStream: (client, plek, bron) => writeStream(sleutels, client, { plek, bron }),
    tryReadAll,
    async readAll(client, plekken) {
      const gelezen = await tryReadAll(client, plekken);
      return gelezen.map((lichaam) => {
        if (lichaam === undefined || Buffer.isBuffer(lichaam)) return lichaam;
        throw lichaam;
      });
    },
    readStream: (client, plek) => readStream(sleutels, client, plek),
  };
}

/**
 * Wraps the data keys of all bodies under the newest key-encryption key; the bodies themselves stay. Afterwards the older
 * keys may go from the settings. Run it when every process of the hub knows the new key. Returns how many were rewrapped.
 */
export async function herversleutel(db: Db, sleutels: Sleutels): Promise<number> {
  let totaal = 0;
  for (let na: LichaamPlek | undefined = BEGIN; na !== undefined;) {
    const vanaf: LichaamPlek = na;
    const ronde = await db.transactie((client) => rewrapRound(client, sleutels, vanaf));
    totaal += ronde.aantal;
    na = ronde.laatste;
  }
  await db.query({
    name: 'sleutel_oud_weg',
    text: `delete from sleutel_controle where naam like 'kek/%' and naam <> $1`,
    values: [`kek/${sleutels.kekId}`],
  });
  return totaal;
}

const BEGIN: LichaamPlek = { berichtId: '00000000-0000-0000-0000-000000000000', soort: '' };

interface DbRij {
  bericht_id: string;
  soort: string;
  deel: number;
  kek_id: string | null;
  sleutel: Buffer | null;
  inhoud: Buffer;
}

async function rewrapRound(
  client: DbClient,
  sleutels: Sleutels,
  na: LichaamPlek,
): Promise<{ aantal: number; laatste: LichaamPlek | undefined }> {
  const { rows } = await client.query<Omit<DbRij, 'inhoud'>>({
    name: 'lichaam_oude_sleutel',
    text: `select bericht_id, soort, deel, kek_id, sleutel from lichaam
           where (bericht_id, soort) > ($1::uuid, $2) and deel = 0 and kek_id <> $3
           order by bericht_id, soort limit 500 for update`,
    values: [na.berichtId, na.soort, sleutels.kekId],
  });
  const nieuw = rows.map((rij) =>
    rewrap(sleutels, {
      berichtId: rij.bericht_id,
      soort: rij.soort,
      deel: rij.deel,
      kekId: rij.kek_id,
      sleutel: rij.sleutel,
    }),
  );
  await client.query({
    name: 'lichaam_nieuwe_sleutel',
    text: `update lichaam l set kek_id = $1, sleutel = u.sleutel
           from unnest($2::uuid[], $3::text[], $4::bytea[]) as u(bericht_id, soort, sleutel)
           where l.bericht_id = u.bericht_id and l.soort = u.soort and l.deel = 0`,
    values: [sleutels.kekId, rows.map((r) => r.bericht_id), rows.map((r) => r.soort), nieuw.map((n) => n.sleutel)],
  });
  const laatste = rows.length < 500 ? undefined : rows.at(-1);
  return { aantal: rows.length, laatste: laatste && { berichtId: laatste.bericht_id, soort: laatste.soort } };
}

async function writeStream(
  sleutels: Sleutels,
  client: Uitvoerder,
  { plek, bron }: { plek: LichaamPlek; bron: AsyncIterable<Uint8Array> },
): Promise<number> {
  let rijen: LichaamRij[] = [];
  let grootte = 0;
  const count = async function* (): AsyncGenerator<Uint8Array> {
    for await (const stuk of bron) {
      grootte += stuk.length;
      yield stuk;
    }
  };
  for await (const rij of encryptStream(sleutels, plek, count())) {
    rijen.push(rij);
    if (rijen.length < DELEN_PER_KEER) continue;
    await schrijfLichamen(client, rijen);
    rijen = [];
  }
  await schrijfLichamen(client, rijen);
  return grootte;
}

async function loadRows(client: Uitvoerder, plekken: readonly LichaamPlek[]): Promise<Map<string, LichaamRij[]>> {
  const perPlek = new Map<string, LichaamRij[]>();
  if (plekken.length === 0) return perPlek;
  const { rows } = await client.query<DbRij>({
    name: 'lichaam_lees',
    text: `select * from lichaam where bericht_id = any($1::uuid[]) and soort = any($2::text[])
           order by bericht_id, soort, deel`,
    values: [plekken.map((p) => p.berichtId), [...new Set(plekken.map((p) => p.soort))]],
  });
  for (const rij of rows.map(toRow)) {
    const plek = key(rij);
    const rijen = perPlek.get(plek);
    if (rijen === undefined) perPlek.set(plek, [rij]);
    else rijen.push(rij);
  }
  return perPlek;
}

async function* readStream(sleutels: Sleutels, client: Uitvoerder, plek: LichaamPlek): AsyncGenerator<Buffer> {
  const rijen = loadChunks(client, plek);
  const eerste = await rijen.next();
  if (eerste.done === true) return;
  const alle = async function* (): AsyncGenerator<LichaamRij> {
    yield eerste.value;
    yield* rijen;
  };
  yield* decryptStream(sleutels, alle());
}

async function* loadChunks(client: Uitvoerder, plek: LichaamPlek): AsyncGenerator<LichaamRij> {
  for (let vanaf = 0; ; vanaf += DELEN_PER_KEER) {
    const { rows } = await client.query<DbRij>({
      name: 'lichaam_stroom',
      text: `select * from lichaam where bericht_id = $1 and soort = $2 and deel >= $3 and deel < $4 order by deel`,
      values: [plek.berichtId, plek.soort, vanaf, vanaf + DELEN_PER_KEER],
    });
    yield* rows.map(toRow);
    if (rows.length < DELEN_PER_KEER) return;
  }
}

function tryDecrypt(sleutels: Sleutels, rijen: LichaamRij[] | undefined): Buffer | Error | undefined {
  if (rijen === undefined) return undefined;
  try {
    return decryptLichaam(sleutels, rijen);
  } catch (error) {
    return error as Error;
  }
}

function toRow(rij: DbRij): LichaamRij {
  const { bericht_id, soort, deel, kek_id, sleutel, inhoud } = rij;
  return { berichtId: bericht_id, soort, deel, kekId: kek_id, sleutel, inhoud };
}

function key(plek: LichaamPlek): string {
  return `${plek.berichtId}/${plek.soort}`;
}
