import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type HubEvent } from '#hub/envelope';
import { type Park } from '../bus-port.ts';
import { describeError } from '../report.ts';
import { PARK } from './sql.ts';

/** Parks in the table bus_parkeer, for the operator. */
export function postgresPark(pool: pg.Pool): Park {
  return async (event, group, error) => {
    const values = [parkId(event, group), group, JSON.stringify(event), describeError(error)];
    await pool.query({ ...PARK, values });
  };
}

/** The same id each time for one event and group: UUID version 8 over their hash. */
function parkId(event: HubEvent, group: string): string {
  const hash = createHash('sha256').update(`${group}/${event.id}`).digest();
  hash[6] = (hash.readUInt8(6) & 0x0f) | 0x80;
  hash[8] = (hash.readUInt8(8) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
