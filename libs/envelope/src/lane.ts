/** Partitions of the queue for ordinary lanes; never changes while events wait, or their order is lost. */
export const LANES = 64;
/** Partitions after those, for heavy lanes alone. */
export const HEAVY_LANES = 4;

/** A bericht above this many bytes travels over heavy lanes, so that small ones never wait for it. */
export const HEAVY_BYTES = 1_000_000;

const HEAVY = '|groot';

/** The lane of a bericht by its size. Large and small of one sender have no order among each other. */
export function laneForSize(baan: string, bytes: number): string {
  return bytes > HEAVY_BYTES ? baan + HEAVY : baan;
}

/** Whether events of this lane are worked on apart from the others. */
export function isHeavyLane(baan: string): boolean {
  return baan.endsWith(HEAVY);
}

/** The partition of a heavy lane is past the ordinary ones. */
export function isHeavyPartition(partition: number): boolean {
  return partition >= LANES;
}

/**
 * The partition of a lane (`baan`, the `partitionkey` of an event): the 32 bit FNV-1a hash of its UTF-8 bytes, modulo 64
 * (0…63), or modulo 4 for a heavy lane (64…67). The same for every writer and release: lanes keep their order because
 * equal lanes share a partition.
 */
export function laneOf(baan: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(baan, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return isHeavyLane(baan) ? LANES + ((hash >>> 0) % HEAVY_LANES) : (hash >>> 0) % LANES;
}
