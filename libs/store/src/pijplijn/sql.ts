import { type QueryResult, type QueryResultRow } from 'pg';

/** The part of a pg client that set-wise statements need. */
export interface Uitvoerder {
  query<R extends QueryResultRow>(config: { name: string; text: string; values: unknown[] }): Promise<QueryResult<R>>;
}

type Kolom<T> = readonly [type: string, waarde: (rij: T) => unknown];

/** A statement over many rows at once: column name → [array type, value of a row]. The input is the relation `r`. */
export interface SetOpdracht<T> {
  readonly naam: string;
  readonly kolommen: Readonly<Record<string, Kolom<T>>>;
  readonly sql: string;
}

/**
 * Runs one prepared statement for all rows: every column travels as one array, `r` is their unnest in row order.
 * Nothing is sent for no rows.
 */
export async function voerUit<T, R extends QueryResultRow = QueryResultRow>(
  client: Uitvoerder,
  opdracht: SetOpdracht<T>,
  rijen: readonly T[],
): Promise<R[]> {
  if (rijen.length === 0) return [];
  const kolommen = Object.values(opdracht.kolommen);
  const resultaat = await client.query<R>({
    name: opdracht.naam,
    text: tekstVan(opdracht),
    values: kolommen.map(([, waarde]) => rijen.map(waarde)),
  });
  return resultaat.rows;
}

const teksten = new WeakMap<object, string>();

function tekstVan<T>(opdracht: SetOpdracht<T>): string {
  let tekst = teksten.get(opdracht);
  if (tekst === undefined) {
    const namen = Object.keys(opdracht.kolommen);
    const bron = Object.values(opdracht.kolommen).map(([type], i) => `$${i + 1}::${type}[]`);
    tekst = `with r as (select * from unnest(${bron.join(',')}) as u(${namen.join(',')})) ${opdracht.sql}`;
    teksten.set(opdracht, tekst);
  }
  return tekst;
}

/** JSON for a jsonb array column. */
export function json(waarde: unknown): string | null {
  return waarde === undefined || waarde === null ? null : JSON.stringify(waarde);
}
