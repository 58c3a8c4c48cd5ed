import { type Werkdraad } from '#hub/draad';
import { HubError, isHeavyLane } from '#hub/envelope';
import { type OpenAflevering, type Pijplijn, type Poging, type Slot } from '#hub/store';
import { type Lading, type Leveringen } from './leveringen.ts';
import { type GroteLevering } from './lever-groot.ts';

const DRAADWERK = new URL('../draad.js', import.meta.url);

export interface StoreLeveringenDelen {
  readonly pijplijn: Pijplijn;
  readonly bestemming: string;
  readonly slot: Slot;
  /** Where large ones are loaded and delivered; undefined: here, like all others. */
  readonly draad: Werkdraad | undefined;
}

/** Deliveries of one destination in the store; only the process that holds its lock sees any. */
export class StoreLeveringen implements Leveringen {
  readonly #delen: StoreLeveringenDelen;

  constructor(delen: StoreLeveringenDelen) {
    this.#delen = delen;
  }

  async open(vanaf: string, hoogstens: number): Promise<OpenAflevering[]> {
    const { slot, pijplijn, bestemming } = this.#delen;
    return (await slot.houd()) ? pijplijn.open(bestemming, vanaf, hoogstens) : [];
  }

  async ladingen(open: readonly OpenAflevering[]): Promise<Map<string, Lading>> {
    const { pijplijn, draad } = this.#delen;
    const apart = draad === undefined ? [] : open.filter((a) => isHeavyLane(a.baan));
    const ladingen: Map<string, Lading> = await pijplijn.payloads(open.filter((a) => !apart.includes(a)));
    if (apart.length > 0) for (const id of await pijplijn.wachtend(apart)) ladingen.set(id, 'apart');
    return ladingen;
  }

  leverApart(open: OpenAflevering): Promise<void> {
    const { draad, bestemming } = this.#delen;
    if (draad === undefined) throw new HubError('HUB_THREAD_LOST', 'transient', 'Er is geen werkdraad.');
    const levering: GroteLevering = { bestemming, open };
    return draad.doe(DRAADWERK, levering);
  }

  schrijf(pogingen: readonly Poging[]): Promise<void> {
    return this.#delen.pijplijn.schrijfPogingen(pogingen);
  }
}
