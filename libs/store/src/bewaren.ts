import { firstIdAt } from '#hub/envelope';
import { type Db } from './db.ts';

export interface Bewaartermijn {
  /** Uniqueness keys older than this go: a sender that repeats a referentienummer later is not recognised any more. */
  readonly ontvangstVoor: Date;
  /** Links to outgoing envelopes, and gesprekken, older than this go, when their bericht is gone too (`dropMaanden`). */
  readonly verwijzingVoor: Date;
}

/** Rows per transaction: short locks, and a stop costs little. */
const RONDE = 10_000;

/** Removes what outlives the month partitions, in small rounds; call daily after `dropMaanden`. Returns the number of rows. */
export async function ruimOp(db: Db, { ontvangstVoor, verwijzingVoor }: Bewaartermijn): Promise<number> {
  const weesVan = (tabel: string): string =>
    `op < $1 and not exists (select from bericht b where b.id = ${tabel}.bericht_id)`;
  const vanaf = firstIdAt(verwijzingVoor.getTime());
  const gespreksdeel = (tabel: string, id: string): Promise<number> =>
    drain(db, {
      tabel,
      eis: `${id} < $1 and not exists (select from bericht b where b.id = ${tabel}.${id})`,
      voor: vanaf,
    });
  return (
    (await drain(db, { tabel: 'ontvangst', eis: 'op < $1', voor: ontvangstVoor })) +
    (await drain(db, { tabel: 'correlatie', eis: weesVan('correlatie'), voor: verwijzingVoor })) +
    (await drain(db, { tabel: 'payload_sleutel', eis: weesVan('payload_sleutel'), voor: verwijzingVoor })) +
    (await gespreksdeel('gesprek', 'id')) +
    (await gespreksdeel('gesprek_been', 'gesprek')) +
    (await gespreksdeel('gesprek_besluit', 'bericht_id'))
  );
}

async function drain(
  db: Db,
  { tabel, eis, voor }: { tabel: string; eis: string; voor: Date | string },
): Promise<number> {
  for (let totaal = 0; ;) {
    const { rowCount } = await db.query({
      name: `ruim_op_${tabel}`,
      text: `delete from ${tabel} where ctid = any(array(select ctid from ${tabel} where ${eis} limit ${RONDE}))`,
      values: [voor],
    });
    totaal += rowCount ?? 0;
    if ((rowCount ?? 0) < RONDE) return totaal;
  }
}
