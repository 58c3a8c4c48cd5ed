import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLocked, lockMap } from './lock.ts';
import { procesStart } from './proces.ts';

describe('the hold on a data folder', () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'hub-slot-'));
  });
  afterEach(() => rmSync(map, { recursive: true }));

  const leave = (eigenaar: unknown) => writeFileSync(join(map, 'hub.slot'), JSON.stringify(eigenaar));

  it('is for one at a time, and says whom and what to do', async () => {
    const slot = await lockMap(map, 'store.map');
    expect(isLocked(map)).toBe(true);
    await expect(lockMap(map, 'store.map')).rejects.toMatchObject({
      code: 'HUB_STORE_DATA_LOCKED',
      message: `De gegevensmap ${map} is in gebruik bij een andere hub (proces ${process.pid}). Stop die hub, of kies een andere map met store.map.`,
    });
    slot.release();
    expect(isLocked(map)).toBe(false);
    expect(readdirSync(map)).toEqual([]);
    (await lockMap(map, 'store.map')).release();
  });

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, start: 'boot/1', houvast: 'x' }],
    ['a process whose number now is that of another', { pid: process.pid, start: 'boot/1', houvast: 'x' }],
    ['half a file', undefined],
  ])('counts for nothing when it is of %s', async (_, eigenaar) => {
    if (eigenaar === undefined) writeFileSync(join(map, 'hub.slot'), '{"pid":');
    else leave(eigenaar);
    expect(isLocked(map)).toBe(false);
    const slot = await lockMap(map, 'store.map');
    expect(isLocked(map)).toBe(true);
    slot.release();
  });

  it('after a kill goes to one of those that start at once', async () => {
    leave({ pid: 2 ** 22 + 1, start: 'boot/1', houvast: 'x' });
    const pogingen = await Promise.allSettled(Array.from({ length: 8 }, () => lockMap(map, 'store.map')));
    expect(pogingen.filter((p) => p.status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(map)).toEqual(['hub.slot']);
  });

  it('of another is not given back by one that lost it', async () => {
    const slot = await lockMap(map, 'store.map');
    leave({ pid: process.pid, start: procesStart(process.pid), houvast: 'ander' });
    slot.release();
    expect(isLocked(map)).toBe(true);
  });
});
