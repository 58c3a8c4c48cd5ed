import { type OpenAflevering } from '#hub/store';

interface Baan {
  readonly rij: OpenAflevering[];
  bezig: boolean;
  /** Not before, in ms since 1970. */
  nietVoor: number;
}

/**
 * What waits for one destination, by lane. Only the head of a lane may go, and the next one only when the head is done;
 * lanes never wait for each other.
 */
export class Banen {
  readonly #banen = new Map<string, Baan>();
  readonly #bekend = new Set<string>();

  get aantal(): number {
    return this.#bekend.size;
  }

  /** Adds in the order given; what is known already stays where it is. */
  voegToe(open: OpenAflevering): void {
    if (this.#bekend.has(open.id)) return;
    this.#bekend.add(open.id);
    const baan = this.#banen.get(open.baan) ?? { rij: [], bezig: false, nietVoor: 0 };
    this.#banen.set(open.baan, baan);
    if (baan.rij.length === 0) baan.nietVoor = open.volgendePoging?.getTime() ?? 0;
    baan.rij.push(open);
  }

  /** Takes up to `hoogstens` heads whose time has come; their lanes are busy until `klaar`, `later` or `vergeet`. */
  neem(nu: number, hoogstens: number): OpenAflevering[] {
    const uit: OpenAflevering[] = [];
    for (const baan of this.#banen.values()) {
      if (uit.length >= hoogstens) break;
      const kop = baan.rij[0];
      if (kop === undefined || baan.bezig || baan.nietVoor > nu) continue;
      baan.bezig = true;
      uit.push(kop);
    }
    return uit;
  }

  /** The head was taken but not sent: it may be taken again at once. */
  terug(open: OpenAflevering): void {
    const baan = this.#banen.get(open.baan);
    if (baan !== undefined) baan.bezig = false;
  }

  /** The head is done (delivered or parked): the next of its lane may go. */
  klaar(open: OpenAflevering): void {
    this.#bekend.delete(open.id);
    const baan = this.#banen.get(open.baan);
    if (baan === undefined) return;
    baan.rij.shift();
    baan.bezig = false;
    baan.nietVoor = baan.rij[0]?.volgendePoging?.getTime() ?? 0;
    if (baan.rij.length === 0) this.#banen.delete(open.baan);
  }

  /** The head stays and goes again at `op`. */
  later(open: OpenAflevering, op: number, pogingen: number): void {
    const baan = this.#banen.get(open.baan);
    if (baan === undefined) return;
    baan.rij[0] = { ...open, pogingen };
    baan.bezig = false;
    baan.nietVoor = op;
  }

  /** The peer is back: nobody waits for a pause any more. */
  wekAlles(): void {
    for (const baan of this.#banen.values()) baan.nietVoor = 0;
  }

  /** The earliest moment at which a waiting head may go; null when none waits for time. */
  volgende(): number | null {
    let eerste: number | null = null;
    for (const baan of this.#banen.values()) {
      if (!baan.bezig && baan.rij.length > 0 && (eerste === null || baan.nietVoor < eerste)) eerste = baan.nietVoor;
    }
    return eerste;
  }

  /** Drops all that is not under way, so that it can be loaded anew. */
  vergeetWachtende(): void {
    for (const [naam, baan] of this.#banen) {
      const houd = baan.bezig ? 1 : 0;
      for (const open of baan.rij.splice(houd)) this.#bekend.delete(open.id);
      if (houd === 0) this.#banen.delete(naam);
    }
  }
}
