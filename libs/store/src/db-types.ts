import pg from 'pg';

const { builtins } = pg.types;

/** int8: a number when it fits exactly, else a bigint. */
function parseInt8(tekst: string): number | bigint {
  const getal = Number(tekst);
  return Number.isSafeInteger(getal) ? getal : BigInt(tekst);
}

const eigen: ReadonlyMap<number, (tekst: string) => unknown> = new Map<number, (tekst: string) => unknown>([
  [builtins.INT8, parseInt8],
  // A plain date has no time zone: 'yyyy-mm-dd' stays text.
  [builtins.DATE, (tekst) => tekst],
]);

/** How values of PostgreSQL become JavaScript, for our own connections only; timestamptz is a Date, numeric is text. */
export const dbTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const parser = eigen.get(oid);
    return parser !== undefined && format !== 'binary'
      ? parser
      : (pg.types.getTypeParser(oid, format as 'text') as never);
  },
};
