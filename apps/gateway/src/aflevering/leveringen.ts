import { type OpenAflevering, type Poging } from '#hub/store';

/**
 * What goes out with a delivery: the payload, null when it has none, `apart` for one so large that it is delivered where it
 * is loaded, or an Error for one that is damaged.
 */
export type Lading = Uint8Array | 'apart' | Error | null;

/** What the deliverer needs of the store, for one destination. */
export interface Leveringen {
  /** Waiting deliveries from an id on, oldest first. */
  open(vanaf: string, hoogstens: number): Promise<OpenAflevering[]>;
  /** By id, of those that still wait: an operator may have parked some. */
  ladingen(open: readonly OpenAflevering[]): Promise<Map<string, Lading>>;
  /** Loads and delivers one whose lading is `apart`; as `Connector.lever`. */
  leverApart(open: OpenAflevering): Promise<void>;
  /** Durable when it resolves. */
  schrijf(pogingen: readonly Poging[]): Promise<void>;
}
