import { firstIdAt, newId } from '#hub/envelope';
import { startPostgres } from '../../../test/support/postgres.ts';
import { ruimOp } from './bewaren.ts';
import { openDb } from './db.ts';
import { createPartities } from './partities.ts';

describe('what outlives the months', () => {
  it('goes after its own term, and a link to a bericht that is kept stays', async () => {
    const server = await startPostgres();
    const db = await openDb({ url: server.url });
    await createPartities(db, new Date());
    const nu = Date.now();
    const dag = (n: number): Date => new Date(nu - n * 86_400_000);
    const id = newId();
    await db.pool.query(
      `insert into bericht (id, connector, soort, zender, ontvanger, kenmerk, inhoud_hash, grootte, baan, ontvangen_op)
       values ($1, 'ggk', 'Di01', '{}', '{}', 'k', '', 1, 'b', now())`,
      [id],
    );
    for (const [sleutel, op] of [
      ['oud', dag(401)],
      ['jong', dag(399)],
    ] as const) {
      await db.pool.query(`insert into ontvangst values ($1, $2, '', '', '', $3)`, [sleutel, newId(), op]);
    }
    for (const [kenmerk, berichtId, op] of [
      ['weg', newId(), dag(500)],
      ['bewaard', id, dag(500)],
      ['jong', newId(), dag(1)],
    ] as const) {
      await db.pool.query('insert into correlatie values ($1, $2, $3, $4)', [kenmerk, berichtId, newId(), op]);
      await db.pool.query('insert into payload_sleutel values ($1, $1, $1, $2, $3)', [kenmerk, berichtId, op]);
    }
    const oud = firstIdAt(dag(500).getTime());
    for (const gesprek of [oud, id]) {
      await db.pool.query(`insert into gesprek values ($1, 'JW301', 'jw', '99000022', now())`, [gesprek]);
      await db.pool.query(`insert into gesprek_been values ($1, '302', '', null, null, now(), true)`, [gesprek]);
      await db.pool.query(`insert into gesprek_besluit values ($1, 'A', 'jw', '99000022', 'besluit')`, [gesprek]);
    }
    expect(await ruimOp(db, { ontvangstVoor: dag(400), verwijzingVoor: dag(365) })).toBe(6);
    const left = async (sql: string): Promise<unknown[]> =>
      (await db.pool.query<{ x: unknown }>(sql)).rows.map((r) => r.x);
    expect(await left(`select convert_from(sleutel, 'utf8') as x from ontvangst`)).toEqual(['jong']);
    expect(await left('select kenmerk as x from correlatie order by 1')).toEqual(['bewaard', 'jong']);
    expect(await left('select berichtnaam as x from payload_sleutel order by 1')).toEqual(['bewaard', 'jong']);
    expect(await left('select id as x from gesprek')).toEqual([id]);
    expect(await left('select gesprek as x from gesprek_been')).toEqual([id]);
    expect(await left('select bericht_id as x from gesprek_besluit')).toEqual([id]);
    await db.close();
    await server.stop();
  });
});
