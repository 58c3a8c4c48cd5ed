import { type OpenAflevering, type Pijplijn, type Poging, type Slot } from '#hub/store';
import { type Leveringen } from './leveringen.ts';

/** Deliveries of one destination in the store; only the process that holds its lock sees any. */
export class StoreLeveringen implements Leveringen {
  readonly #pijplijn: Pijplijn;
  readonly #bestemming: string;
  readonly #slot: Slot;

  constructor(pijplijn: Pijplijn, bestemming: string, slot: Slot) {
    this.#pijplijn = pijplijn;
    this.#bestemming = bestemming;
    this.#slot = slot;
  }

  async open(vanaf: string, hoogstens: number): Promise<OpenAflevering[]> {
    return (await this.#slot.houd()) ? this.#pijplijn.open(this.#bestemming, vanaf, hoogstens) : [];
  }

  payloads(open: readonly OpenAflevering[]): Promise<Map<string, Uint8Array | Error | null>> {
    return this.#pijplijn.payloads(open);
  }

  schrijf(pogingen: readonly Poging[]): Promise<void> {
    return this.#pijplijn.schrijfPogingen(pogingen);
  }
}
