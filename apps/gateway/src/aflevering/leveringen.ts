import { type OpenAflevering, type Poging } from '#hub/store';

/** What the deliverer needs of the store, for one destination. */
export interface Leveringen {
  /** Waiting deliveries from an id on, oldest first. */
  open(vanaf: string, hoogstens: number): Promise<OpenAflevering[]>;
  /** Payloads of those that still wait (an operator may have parked some); null for a delivery without payload,
   *  an Error for one that is damaged. */
  payloads(open: readonly OpenAflevering[]): Promise<Map<string, Uint8Array | Error | null>>;
  /** Durable when it resolves. */
  schrijf(pogingen: readonly Poging[]): Promise<void>;
}
