import { newId } from '#hub/envelope';
import { startPostgres, type TestPostgres } from '../../../test/support/postgres.ts';
import { proefSleutels } from '../../../test/support/sleutels.ts';
import { type Db, openDb } from './db.ts';
import { createLichamen, herversleutel, uitgaand } from './lichaam.ts';
import { createPartities } from './partities.ts';
import { schrijfLichamen } from './pijplijn/lichamen.ts';
import { checkSleutels } from './sleutel-controle.ts';
import { DEEL_GROOTTE } from './versleuteling.ts';

const sleutels = proefSleutels();
const lichamen = createLichamen(sleutels);
const text = (lengte: number): Buffer => Buffer.alloc(lengte, 'abcdefghijklmnopqrstuvwxyz0123456789');

describe('bodies in the database', () => {
  let server: TestPostgres;
  let db: Db;
  beforeAll(async () => {
    server = await startPostgres();
    db = await openDb({ url: server.url });
    await createPartities(db, new Date());
  });
  afterAll(async () => {
    await db.close();
    await server.stop();
  });

  const write = async (
    inhoud: Buffer,
    soort = 'origineel',
    met = lichamen,
  ): Promise<{ berichtId: string; soort: string }> => {
    const plek = { berichtId: newId(), soort };
    await schrijfLichamen(db, met.encrypt({ ...plek, inhoud }));
    return plek;
  };
  async function* pieces(inhoud: Buffer, maat: number): AsyncGenerator<Buffer> {
    for (let van = 0; van < inhoud.length; van += maat) yield inhoud.subarray(van, van + maat);
  }

  it('a batch comes back in the order asked, with undefined for what is not there', async () => {
    const [klein, leeg, groot] = [await write(text(3000)), await write(text(0)), await write(text(DEEL_GROOTTE + 5))];
    const uit = { berichtId: klein.berichtId, soort: uitgaand(newId()) };
    await schrijfLichamen(db, lichamen.encrypt({ ...uit, inhoud: text(7) }));
    const gelezen = await lichamen.readAll(db, [groot, { ...klein, soort: 'weg' }, uit, leeg, klein]);
    expect(gelezen.map((l) => l?.length)).toEqual([DEEL_GROOTTE + 5, undefined, 7, 0, 3000]);
    expect(gelezen[4]).toEqual(text(3000));
    expect(await lichamen.readAll(db, [])).toEqual([]);
  });

  it('a body of 25 MB goes in and out in pieces, and is all or nothing', async () => {
    const plek = { berichtId: newId(), soort: 'origineel' };
    const heel = text(25_000_000);
    const grootte = await db.transactie((client) => lichamen.writeStream(client, plek, pieces(heel, 65_521)));
    expect(grootte).toBe(heel.length);
    const delen: Buffer[] = [];
    for await (const deel of lichamen.readStream(db, plek)) delen.push(deel);
    expect(Math.max(...delen.map((d) => d.length))).toBe(DEEL_GROOTTE);
    expect(Buffer.concat(delen).equals(heel)).toBe(true);

    const afgebroken = { berichtId: newId(), soort: 'origineel' };
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield* pieces(text(2_000_000), 100_000);
      throw new Error('verbinding weg');
    };
    await expect(db.transactie((client) => lichamen.writeStream(client, afgebroken, broken()))).rejects.toThrow(
      'verbinding weg',
    );
    expect(await lichamen.readAll(db, [afgebroken])).toEqual([undefined]);
  });

  it('a stream of nothing is nothing, a stream that was cut throws', async () => {
    const read = async (plek: { berichtId: string; soort: string }): Promise<number> => {
      let lengte = 0;
      for await (const deel of lichamen.readStream(db, plek)) lengte += deel.length;
      return lengte;
    };
    expect(await read({ berichtId: newId(), soort: 'origineel' })).toBe(0);
    const plek = await write(text(4 * DEEL_GROOTTE));
    expect(await read(plek)).toBe(4 * DEEL_GROOTTE);
    await db.pool.query('delete from lichaam where bericht_id = $1 and deel = 3', [plek.berichtId]);
    await expect(read(plek)).rejects.toMatchObject({ code: 'HUB_STORE_BODY_DAMAGED' });
  });

  it('one damaged body spoils only itself', async () => {
    const [goed, kapot] = [await write(text(10)), await write(text(10))];
    await db.pool.query(
      `update lichaam set inhoud = set_byte(inhoud, 0, 255 - get_byte(inhoud, 0)) where bericht_id = $1`,
      [kapot.berichtId],
    );
    const gelezen = await lichamen.tryReadAll(db, [kapot, goed]);
    expect(gelezen).toEqual([expect.objectContaining({ code: 'HUB_STORE_BODY_DAMAGED' }), text(10)]);
    await expect(lichamen.readAll(db, [goed, kapot])).rejects.toMatchObject({ code: 'HUB_STORE_BODY_DAMAGED' });
    await db.pool.query('delete from lichaam where bericht_id = $1', [kapot.berichtId]);
  });

  it('rotation: rewrapped to the newest key, after which the old one may go', async () => {
    await db.pool.query('truncate lichaam, sleutel_controle');
    const samen = proefSleutels('ba');
    await checkSleutels(db, sleutels);
    const oud = await Promise.all(Array.from({ length: 3 }, () => write(text(600_000))));
    await checkSleutels(db, samen);
    oud.push(await write(text(20), 'origineel', createLichamen(samen)));
    await expect(checkSleutels(db, proefSleutels('b'))).rejects.toMatchObject({ code: 'HUB_STORE_KEY_WRONG' });

    expect(await herversleutel(db, samen)).toBe(3);
    expect(await herversleutel(db, samen)).toBe(0);
    const nieuw = proefSleutels('b');
    await checkSleutels(db, nieuw);
    const gelezen = await createLichamen(nieuw).readAll(db, oud);
    expect(gelezen.map((l) => l?.length)).toEqual([600_000, 600_000, 600_000, 20]);
  });

  it('more bodies than fit in one round are all rewrapped', async () => {
    await db.pool.query('truncate lichaam');
    const rijen = Array.from({ length: 1203 }, () =>
      lichamen.encrypt({ berichtId: newId(), soort: 'origineel', inhoud: text(5) }),
    );
    await schrijfLichamen(db, rijen.flat());
    expect(await herversleutel(db, proefSleutels('ca'))).toBe(1203);
  });

  it('wrong keys are told apart at the start', async () => {
    await db.pool.query('truncate lichaam, sleutel_controle');
    await checkSleutels(db, sleutels);
    await checkSleutels(db, sleutels);
    const wrong = (zin: string) => ({ code: 'HUB_STORE_KEY_WRONG', message: expect.stringContaining(zin) });
    await expect(checkSleutels(db, proefSleutels('d'))).rejects.toMatchObject(wrong(sleutels.kekId));
    await expect(checkSleutels(db, proefSleutels('a', 'e'))).rejects.toMatchObject(wrong('BSN-zoeksleutel'));
  });
});
