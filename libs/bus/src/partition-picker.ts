import { isHeavyPartition } from '#hub/envelope';

/** The oldest event of a partition that is due. */
export interface Head {
  readonly partitie: number;
  /** How often it failed. */
  readonly pogingen: number;
}

export interface Picked {
  readonly partities: readonly number[];
  /** A partition whose head failed before: it is tried alone, so that it cannot hold back the others. */
  readonly retry: boolean;
  /** A partition of heavy lanes: alone, one at a time, beside the other batches. */
  readonly heavy: boolean;
}

/**
 * Chooses which partitions of one topic and group go into the next batch. Going round over the partitions gives a lane
 * with one event its turn beside a lane with ten thousand. At most one retry is under way at a time, and one heavy partition.
 */
export class PartitionPicker {
  readonly #busy = new Set<number>();
  #last = -1;
  #retrying: number | undefined;

  pick(heads: readonly Head[]): Picked | undefined {
    const heavy = this.#pickHeavy(heads);
    if (heavy !== undefined) return { partities: [heavy.partitie], retry: false, heavy: true };
    const free = heads.filter(
      (h) =>
        !isHeavyPartition(h.partitie) &&
        !this.#busy.has(h.partitie) &&
        (h.pogingen === 0 || this.#retrying === undefined),
    );
    const round = [...free.filter((h) => h.partitie > this.#last), ...free.filter((h) => h.partitie <= this.#last)];
    const [first] = round;
    if (first === undefined) return undefined;
    if (first.pogingen > 0) return { partities: [first.partitie], retry: true, heavy: false };
    return { partities: round.filter((h) => h.pogingen === 0).map((h) => h.partitie), retry: false, heavy: false };
  }

  #pickHeavy(heads: readonly Head[]): Head | undefined {
    if ([...this.#busy].some(isHeavyPartition)) return undefined;
    return heads.find((h) => isHeavyPartition(h.partitie));
  }

  /** These partitions are claimed now. */
  take(partities: readonly number[], retry: boolean): void {
    for (const partitie of partities) this.#busy.add(partitie);
    if (partities.some(isHeavyPartition)) return;
    this.#last = partities.at(-1) ?? this.#last;
    if (retry) this.#retrying = partities[0];
  }

  release(partities: readonly number[]): void {
    for (const partitie of partities) {
      this.#busy.delete(partitie);
      if (this.#retrying === partitie) this.#retrying = undefined;
    }
  }
}
