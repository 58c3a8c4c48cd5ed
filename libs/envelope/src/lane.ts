/** The number of partitions of the queue; never changes while events wait, or their order is lost. */
export const LANES = 64;

/**
 * The partition (0…63) of a lane (`baan`, the `partitionkey` of an event): the 32 bit FNV-1a hash of its UTF-8 bytes,
 * modulo 64. The same for every writer and release: lanes keep their order because equal lanes share a partition.
 */
export function laneOf(baan: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(baan, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % LANES;
}
