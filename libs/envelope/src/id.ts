import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { takeRandom } from './random.ts';

/** Moment and number of the last id; the number starts at random in each millisecond, in the lower half of 32 bits. */
const vorige = { msecs: 0, seq: 0 };

/**
 * Id of anything stored: UUID v7, so that it sorts by time and names the month partition it lives in; ids of
 * one process strictly rise, which the order of lanes rests on.
 */
export function newId(): string {
  const random = takeRandom(16);
  const nu = Date.now();
  if (nu > vorige.msecs) {
    vorige.msecs = nu;
    vorige.seq = random.readUInt32BE(6) & 0x7fffffff;
  } else vorige.seq++;
  // The library keeps ids rising too, but asks the operating system for random bytes at every id.
  return v7({ random, ...vorige });
}

/** Referentienummer of an outgoing StUF envelope: UUID v4 in lower case (GGk 0210 pattern). */
export function newReferentienummer(): string {
  return randomUUID();
}

/** The moment of making that a UUID v7 carries, in milliseconds since 1970. */
export function idTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The smallest possible id made at a moment (ms since 1970): a bound for ranges of ids. */
export function firstIdAt(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
