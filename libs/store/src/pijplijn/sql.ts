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
  const { tekst, values } = deel(opdracht, rijen);
  const resultaat = await client.query<R>({ name: opdracht.naam, text: tekst(1), values: [...values] });
  return resultaat.rows;
}

/** A statement with its values, to be run together with others. */
export interface Deel {
  readonly naam: string;
  readonly values: readonly unknown[];
  /** The statement, with its parameters numbered from `eerste` on. */
  tekst(eerste: number): string;
}

export function deel<T>(opdracht: SetOpdracht<T>, rijen: readonly T[]): Deel {
  return {
    naam: opdracht.naam,
    values: rijen.length === 0 ? [] : [rijenJson(opdracht.kolommen, rijen)],
    tekst: (eerste) => `with r as (${recordset(opdracht.kolommen, eerste)}) ${opdracht.sql}`,
  };
}

/**
 * Runs several statements as one: one trip to the server instead of one each, which is what a transaction waits for most.
 * They all see the database as it was before, so no two may touch the same row. Those without values are left out.
 */
export async function voerSamenUit(client: Uitvoerder, delen: readonly Deel[]): Promise<void> {
  const gevuld = delen.filter((d) => d.values.length > 0);
  if (gevuld.length > 0) await client.query(samen(gevuld, 'select 1'));
}

/** The same, with the rows that the first one returns; it must have values. */
export async function voerEersteUit<R extends QueryResultRow>(
  client: Uitvoerder,
  delen: readonly Deel[],
): Promise<R[]> {
  const gevuld = delen.filter((d) => d.values.length > 0);
  return (await client.query<R>(samen(gevuld, 'select * from d0'))).rows;
}

const samengesteld = new Map<string, { readonly name: string; readonly text: string }>();

/** The text per combination; its name is a number, since PostgreSQL cuts long names. */
function samen(delen: readonly Deel[], slot: string): { name: string; text: string; values: unknown[] } {
  const sleutel = [...delen.map((d) => d.naam), slot].join('+');
  let gemaakt = samengesteld.get(sleutel);
  if (gemaakt === undefined) {
    let eerste = 1;
    const teksten = delen.map((d, i) => {
      const tekst = `d${i} as (${d.tekst(eerste)})`;
      eerste += d.values.length;
      return tekst;
    });
    gemaakt = { name: `samen_${samengesteld.size}`, text: `with ${teksten.join(', ')} ${slot}` };
    samengesteld.set(sleutel, gemaakt);
  }
  return { ...gemaakt, values: delen.flatMap((d) => d.values) };
}

/** The rows as one JSON value, for `recordset`. */
export function rijenJson<T>(kolommen: SetOpdracht<T>['kolommen'], rijen: readonly T[]): string {
  const waarden = Object.entries(kolommen);
  return JSON.stringify(
    rijen.map((rij) => Object.fromEntries(waarden.map(([naam, [, waarde]]) => [naam, tekstOf(waarde(rij))]))),
  );
}

/** The rows back as a relation, from parameter `nummer`. */
export function recordset<T>(kolommen: SetOpdracht<T>['kolommen'], nummer: number): string {
  const velden = Object.entries(kolommen).map(([naam, [type]]) => `${naam} ${type}`);
  return `select * from json_to_recordset($${nummer}::json) as u(${velden.join(', ')})`;
}

/** As JSON carries it and PostgreSQL reads it: bytes in hex, the rest as it is. */
function tekstOf(waarde: unknown): unknown {
  return waarde instanceof Uint8Array ? hex(waarde) : waarde;
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
