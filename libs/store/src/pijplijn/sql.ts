import { type QueryResult, type QueryResultRow } from 'pg';

/** The part of a pg client that set-wise statements need. */
export interface Uitvoerder {
  query<R extends QueryResultRow>(config: { name: string; text: string; values: unknown[] }): Promise<QueryResult<R>>;
}

type Kolom<T> = readonly [type: string, waarde: (rij: T) => unknown];

/** A statement over many rows at once: column name → [type, value of a row]. The input is the relation `r`. */
export interface SetOpdracht<T> {
  readonly naam: string;
  readonly kolommen: Readonly<Record<string, Kolom<T>>>;
  readonly sql: string;
}

/**
 * Runs one prepared statement for all rows: they travel as one JSON value, which costs far less than an array per column,
 * and are the relation `r` in row order. Nothing is sent for no rows.
 */
export async function voerUit<T, R extends QueryResultRow = QueryResultRow>(
  client: Uitvoerder,
  opdracht: SetOpdracht<T>,
  rijen: readonly T[],
): Promise<R[]> {
  if (rijen.length === 0) return [];
  const kolommen = Object.entries(opdracht.kolommen);
  const waarden = rijen.map((rij) =>
    Object.fromEntries(kolommen.map(([naam, [, waarde]]) => [naam, tekstOf(waarde(rij))])),
  );
  const values = [JSON.stringify(waarden)];
  const resultaat = await client.query<R>({ name: opdracht.naam, text: tekstVan(opdracht), values });
  return resultaat.rows;
}

/** As JSON carries it and PostgreSQL reads it: bytes in hex, the rest as it is. */
function tekstOf(waarde: unknown): unknown {
  return waarde instanceof Uint8Array ? hex(waarde) : waarde;
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

const teksten = new WeakMap<object, string>();

function tekstVan<T>(opdracht: SetOpdracht<T>): string {
  let tekst = teksten.get(opdracht);
  if (tekst === undefined) {
    const kolommen = Object.entries(opdracht.kolommen).map(([naam, [type]]) => `${naam} ${type}`);
    tekst = `with r as (select * from json_to_recordset($1::json) as u(${kolommen.join(', ')})) ${opdracht.sql}`;
    teksten.set(opdracht, tekst);
  }
  return tekst;
}
