import { retryClassOf } from '#hub/envelope';

export interface GroepOpties {
  /** Most items that share a commit. */
  readonly grootste: number;
  /** Most commits under way at once. */
  readonly tegelijk: number;
  /** Least time between the starts of two commits, in ms: under load items share more, and after a rest none waits. */
  readonly rustMs: number;
}

interface Wachtend<T, R> {
  readonly item: T;
  readonly gereed: (resultaat: R) => void;
  readonly mislukt: (fout: unknown) => void;
}

/**
 * Group commit: what arrives while a commit is under way shares the next one. Each caller's promise resolves only
 * after the commit that held its item. When a batch fails for a reason that is not the store itself, its items are
 * tried one by one, so that one bad item cannot fail its neighbours.
 */
export class GroepCommit<T, R> {
  readonly #schrijf: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #opties: GroepOpties;
  #rij: Wachtend<T, R>[] = [];
  #bezig = 0;
  #gepland = false;
  #begonnenOp = Number.NEGATIVE_INFINITY;

  constructor(schrijf: (items: readonly T[]) => Promise<readonly R[]>, opties: GroepOpties) {
    this.#schrijf = schrijf;
    this.#opties = opties;
  }

  voegToe(item: T): Promise<R> {
    return new Promise((gereed, mislukt) => {
      this.#rij.push({ item, gereed, mislukt });
      this.#plan();
    });
  }

  #plan(): void {
    if (this.#gepland || this.#rij.length === 0) return;
    this.#gepland = true;
    const pomp = (): void => {
      this.#gepland = false;
      this.#pomp();
    };
    const rust = this.#begonnenOp + this.#opties.rustMs - performance.now();
    if (rust > 0 && this.#rij.length < this.#opties.grootste) setTimeout(pomp, rust);
    // One turn of the loop later: requests that were read from the sockets in this turn then share the commit.
    else setImmediate(pomp);
  }

  #pomp(): void {
    while (this.#bezig < this.#opties.tegelijk && this.#rij.length > 0) {
      const groep = this.#rij.splice(0, this.#opties.grootste);
      this.#bezig++;
      this.#begonnenOp = performance.now();
      void this.#verwerk(groep).finally(() => {
        this.#bezig--;
        this.#plan();
      });
    }
  }

  async #verwerk(groep: readonly Wachtend<T, R>[]): Promise<void> {
    try {
      const resultaten = await this.#schrijf(groep.map((w) => w.item));
      groep.forEach((w, i) => w.gereed(resultaten[i] as R));
    } catch (fout) {
      if (groep.length === 1 || retryClassOf(fout) === 'transient') groep.forEach((w) => w.mislukt(fout));
      else for (const w of groep) await this.#verwerk([w]);
    }
  }
}
